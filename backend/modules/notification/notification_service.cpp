#include "backend/modules/notification/notification_service.h"

#include "backend/modules/notification/booking_mail.h"
#include "backend/modules/notification/notification_event.h"

namespace roost {

NotificationService::NotificationService(Database &database, Outbox &outbox, const Clock &clock)
    : m_database(database)
    , m_outbox(outbox)
    , m_clock(clock)
{
}

void NotificationService::tell(Session &session, const BookingNotice &notice,
                               const std::optional<NoticeSubject> &subject)
{
    const NoticeSubject about = subject ? *subject : m_notifications.subject(session, notice.bookingId);
    QList<Notification> notifications;
    QList<std::pair<QString, QJsonObject>> mails;
    for (const Recipient recipient : recipientsOf(notice.kind)) {
        const Message message = messageOf(notice, recipient, about);
        notifications.append(message.notification);
        mails.append({message.mailKey, message.mail});
        session.publish(NotificationEvent(message.notification));
    }
    m_notifications.insert(session, notifications);
    m_outbox.enqueue(session, MailRequest::topic(), mails);
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

NotificationService::Message NotificationService::messageOf(const BookingNotice &notice, Recipient recipient,
                                                            const NoticeSubject &subject) const
{
    const auto &person = recipient == Recipient::Guest ? subject.guest : subject.host;
    const NoticeText written = writeHeadline(notice, recipient, subject);
    return {.notification = {.id = NotificationId::create(),
                             .userId = person.id,
                             .key = notice.key(),
                             .kind = toName(notice.kind),
                             .title = written.title,
                             .body = written.body,
                             .data = {{QStringLiteral("booking_id"), subject.bookingId.toString()},
                                      {QStringLiteral("property_id"), subject.propertyId.toString()},
                                      {QStringLiteral("code"), subject.code}},
                             .createdAt = m_clock.now()},
            .mailKey = notice.key() + u':' + toName(recipient),
            .mail = BookingMail{notice, recipient, subject}.toJson()};
}

} // namespace roost
