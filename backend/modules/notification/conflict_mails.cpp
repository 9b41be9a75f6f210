#include "backend/modules/notification/conflict_mails.h"

#include "backend/modules/notification/mail_request.h"
#include "backend/modules/notification/notice_text.h"
#include "backend/modules/notification/notification_event.h"

#include <QLocale>

namespace roost {

namespace {

QString longDate(QDate date)
{
    return QLocale::c().toString(date, QStringLiteral("ddd d MMM yyyy"));
}

NoticeText textOf(const CalendarConflict &conflict, const User &host)
{
    const Collision &collision = conflict.collision;
    return fillNotice(QStringLiteral("calendar_conflict.txt"), {},
                      {{QStringLiteral("host_name"), host.name},
                       {QStringLiteral("property_title"), conflict.propertyTitle},
                       {QStringLiteral("feed_name"), conflict.feedName},
                       {QStringLiteral("code"), conflict.bookingCode.value_or(QString())},
                       {QStringLiteral("from"), longDate(collision.nights.from)},
                       {QStringLiteral("to"), longDate(collision.nights.to)},
                       {QStringLiteral("event_from"), longDate(collision.event.nights.from)},
                       {QStringLiteral("event_to"), longDate(collision.event.nights.to)}});
}

} // namespace

ConflictMails::ConflictMails(Database &database, const PropertyService &properties, Outbox &outbox, const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_outbox(outbox)
    , m_clock(clock)
{
}

void ConflictMails::tell(const ConflictNotice &notice)
{
    m_database.transaction([&](Session &session) {
        const auto conflict = m_conflicts.find(session, notice.conflictId);
        if (conflict && conflict->status == ConflictStatus::Open)
            tell(session, notice, *conflict);
    });
}

void ConflictMails::tell(Session &session, const ConflictNotice &notice, const CalendarConflict &conflict)
{
    const Property property = m_properties.find(session, conflict.propertyId).value();
    const User host = m_users.find(session, property.hostId).value();
    const NoticeText written = textOf(conflict, host);
    const QString key = ConflictNotice::topic() + u':' + notice.key();
    const Notification notification{.id = NotificationId::create(),
                                    .userId = host.id,
                                    .key = key,
                                    .kind = ConflictNotice::topic(),
                                    .title = written.title,
                                    .body = written.body,
                                    .data = {{QStringLiteral("conflict_id"), conflict.id.toString()},
                                             {QStringLiteral("property_id"), conflict.propertyId.toString()}},
                                    .createdAt = m_clock.now()};
    if (m_notifications.insert(session, {notification}).get().isEmpty())
        return;
    const MailRequest mail{host.email, written.title, written.text, written.html};
    m_outbox.enqueue(session, MailRequest::topic(), key, mail.toJson());
    session.publish(NotificationEvent(notification));
}

} // namespace roost
