#include "backend/modules/booking/booking_notice.h"

#include "backend/http/json_value.h"

#include <stdexcept>

namespace roost {

QString BookingNotice::key() const
{
    const QString once = bookingId.toString() + u':' + toName(kind);
    return occasion.isEmpty() ? once : once + u':' + occasion;
}

QJsonObject BookingNotice::toJson() const
{
    QJsonObject payload{{QStringLiteral("kind"), toName(kind)}, {QStringLiteral("booking_id"), bookingId.toString()}};
    if (refund)
        payload.insert(QStringLiteral("refund"), http::toJson(*refund));
    if (!reason.isEmpty())
        payload.insert(QStringLiteral("reason"), reason);
    if (!occasion.isEmpty())
        payload.insert(QStringLiteral("occasion"), occasion);
    return payload;
}

BookingNotice BookingNotice::fromJson(const QJsonObject &payload)
{
    const auto kind = fromName<NoticeKind>(payload.value(QStringLiteral("kind")).toString());
    const auto booking = BookingId::parse(payload.value(QStringLiteral("booking_id")).toString());
    if (!kind || !booking)
        throw std::invalid_argument("not a notice");
    BookingNotice notice{.kind = *kind, .bookingId = *booking};
    notice.reason = payload.value(QStringLiteral("reason")).toString();
    notice.occasion = payload.value(QStringLiteral("occasion")).toString();
    if (payload.contains(QStringLiteral("refund")))
        notice.refund = http::moneyFromJson(payload.value(QStringLiteral("refund")), QStringLiteral("/refund"));
    return notice;
}

} // namespace roost
