#include "backend/modules/payment/payment_json.h"

#include "backend/http/json_value.h"
#include "backend/modules/booking/booking_json.h"
#include "backend/modules/pricing/pricing_json.h"

namespace roost {

QJsonObject toJson(const PaymentResult &result)
{
    return {{QStringLiteral("payment"), toJson(result.payment)}, {QStringLiteral("booking"), toJson(result.booking)}};
}

QJsonObject toJson(const BookingChange &change)
{
    return {{QStringLiteral("booking"), toJson(change.booking)},
            {QStringLiteral("lines"), linesToJson(change.lines)},
            {QStringLiteral("total"), http::toJson(change.total)},
            {QStringLiteral("difference"), http::toJson(change.difference)},
            {QStringLiteral("charge"), http::toJson(change.charge)},
            {QStringLiteral("refund"), http::toJson(change.refund)},
            {QStringLiteral("payment"), change.payment ? QJsonValue(toJson(*change.payment)) : QJsonValue()}};
}

} // namespace roost
