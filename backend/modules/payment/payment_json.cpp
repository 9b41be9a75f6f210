#include "backend/modules/payment/payment_json.h"

#include "backend/modules/booking/booking_json.h"

namespace roost {

QJsonObject toJson(const PaymentResult &result)
{
    return {{QStringLiteral("payment"), toJson(result.payment)}, {QStringLiteral("booking"), toJson(result.booking)}};
}

} // namespace roost
