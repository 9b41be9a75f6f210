#include "backend/modules/booking/booking_notice.h"

#include "backend/http/json_value.h"

#include <stdexcept>

namespace roost {

QJsonObject BookingNotice::toJson() const
{
    QJsonObject payload{{QStringLiteral("kind"), toName(kind)}, {QStringLiteral("booking_id"), bookingId.toString()}};
    if (refund)
        payload.insert(QStringLiteral("refund"), http::toJson(*refund));
    return payload;
}

BookingNotice BookingNotice::fromJson(const QJsonObject &payload)
{
    const auto kind = fromName<NoticeKind>(payload.value(QStringLiteral("kind")).toString());
    const auto booking = BookingId::parse(payload.value(QStringLiteral("booking_id")).toString());
    if (!kind || !booking)
        throw std::invalid_argument("not a notice");
    BookingNotice notice{*kind, *booking, {}};
    if (payload.contains(QStringLiteral("refund")))
        notice.refund = http::moneyFromJson(payload.value(QStringLiteral("refund")), QStringLiteral("/refund"));
    return notice;
}

} // namespace roost
