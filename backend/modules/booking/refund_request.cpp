#include "backend/modules/booking/refund_request.h"

#include "backend/http/json_value.h"

#include <stdexcept>

namespace roost {

QJsonObject RefundRequest::toJson() const
{
    return {{QStringLiteral("booking_id"), bookingId.toString()},
            {QStringLiteral("amount"), http::toJson(amount)},
            {QStringLiteral("taxes"), http::toJson(taxes)},
            {QStringLiteral("reason"), toName(reason)},
            {QStringLiteral("subject"), subject}};
}

RefundRequest RefundRequest::fromJson(const QJsonObject &payload)
{
    const auto booking = BookingId::parse(payload.value(QStringLiteral("booking_id")).toString());
    const auto reason = fromName<RefundReason>(payload.value(QStringLiteral("reason")).toString());
    if (!booking || !reason)
        throw std::invalid_argument("not a request for a refund");
    return {*booking, http::moneyFromJson(payload.value(QStringLiteral("amount")), QStringLiteral("/amount")),
            http::moneyFromJson(payload.value(QStringLiteral("taxes")), QStringLiteral("/taxes")), *reason,
            payload.value(QStringLiteral("subject")).toString()};
}

} // namespace roost
