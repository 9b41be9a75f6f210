#include "backend/modules/notification/notification_service.h"

#include "backend/core/errors.h"
#include "backend/modules/notification/booking_mail.h"
#include "backend/modules/notification/notification_event.h"

namespace roost {

NotificationService::NotificationService(Database &database, Outbox &outbox, const Clock &clock)
    : m_database(database)
    , m_outbox(outbox)
    , m_clock(clock)
{
}

void NotificationService::deliver(const QList<Outbox::Entry> &entries)
{
    QList<BookingNotice> notices;
    for (const Outbox::Entry &entry : entries)
        notices.append(BookingNotice::fromJson(entry.payload));
    tell(notices);
}

void NotificationService::tell(const QList<BookingNotice> &notices)
{
    QList<BookingId> bookings;
    for (const BookingNotice &notice : notices)
        bookings.append(notice.bookingId);
    m_database.transaction([&](Session &session) {
        const auto subjects = m_notifications.subjects(session, bookings);
        QList<Message> messages;
        QList<Notification> notifications;
        for (const BookingNotice &notice : notices) {
            const auto subject = subjects.constFind(notice.bookingId);
            if (subject == subjects.constEnd())
                throw NotFound(QStringLiteral("There is no such booking."));
            for (const Recipient recipient : recipientsOf(notice.kind)) {
                messages.append(messageOf(notice, recipient, *subject));
                notifications.append(messages.constLast().notification);
            }
        }
        const auto isNew = m_notifications.insert(session, notifications);
        QList<std::pair<QString, QJsonObject>> mails;
        for (const Message &message : messages) {
            if (!isNew.contains(message.notification.id))
                continue;
            mails.append({message.mailKey, message.mail});
            session.publish(NotificationEvent(message.notification));
        }
        m_outbox.enqueue(session, MailRequest::topic(), mails);
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
