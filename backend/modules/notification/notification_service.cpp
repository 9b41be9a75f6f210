#include "backend/modules/notification/notification_service.h"

#include "backend/core/errors.h"
#include "backend/modules/notification/notification_event.h"

namespace roost {

NotificationService::NotificationService(Database &database, const PropertyService &properties, Outbox &outbox,
                                         const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_outbox(outbox)
    , m_clock(clock)
{
}

void NotificationService::tell(const BookingNotice &notice)
{
    m_database.transaction([&](Session &session) {
        const auto booking = m_bookings.find(session, notice.bookingId);
        if (!booking)
            throw NotFound(QStringLiteral("There is no such booking."));
        const Property property = m_properties.find(session, booking->propertyId).value();
        for (const Recipient recipient : recipientsOf(notice.kind))
            tell(session, notice, recipient, *booking, property);
    });
}

NotificationPage NotificationService::list(const Actor &actor, int limit,
                                           const std::optional<NotificationId> &after) const
{
    return m_database.read([&](Session &session) {
        const auto rows = m_notifications.list(session, actor.userId, limit + 1, after);
        return NotificationPage{Page<Notification>::of(rows, limit),
                                m_notifications.countUnread(session, actor.userId)};
    });
}

void NotificationService::markRead(const Actor &actor, NotificationId id)
{
    m_database.transaction(
        [&](Session &session) { m_notifications.markRead(session, actor.userId, id, m_clock.now()); });
}

void NotificationService::tell(Session &session, const BookingNotice &notice, Recipient recipient,
                               const Booking &booking, const Property &property)
{
    const auto user = m_users.find(session, recipient == Recipient::Guest ? booking.guestId : booking.hostId).value();
    const NoticeText written = writeNotice(notice, recipient, booking, property);
    const Notification notification{.id = NotificationId::create(),
                                    .userId = user.id,
                                    .kind = toName(notice.kind),
                                    .title = written.title,
                                    .body = written.body,
                                    .data = {{QStringLiteral("booking_id"), booking.id.toString()},
                                             {QStringLiteral("property_id"), booking.propertyId.toString()},
                                             {QStringLiteral("code"), booking.code}},
                                    .createdAt = m_clock.now()};
    if (!m_notifications.insert(session, notification, notice.key()))
        return;
    const MailRequest mail{user.email, written.title, written.text, written.html};
    m_outbox.enqueue(session, MailRequest::topic(), notice.key() + u':' + toName(recipient), mail.toJson());
    session.publish(NotificationEvent(notification));
}

} // namespace roost
