#include "backend/modules/notification/notification_repository.h"

#include "backend/core/errors.h"

#include <QJsonArray>

namespace roost {

NoticeSubject NotificationRepository::subject(Session &session, BookingId booking) const
{
    const auto row = session.find(R"sql(
        SELECT b.id, b.property_id, b.code, b.check_in, b.check_out, b.guests, b.total_minor, b.currency,
               b.guest_id, guest.name AS guest_name, guest.email AS guest_email,
               b.host_id, host.name AS host_name, host.email AS host_email,
               p.title, p.city, p.check_in_time, p.check_out_time
          FROM bookings b
          JOIN properties p ON p.id = b.property_id
          JOIN users guest ON guest.id = b.guest_id
          JOIN users host ON host.id = b.host_id
         WHERE b.id = ?
        )sql",
                                  booking);
    if (!row)
        throw NotFound(QStringLiteral("There is no such booking."));
    return {.bookingId = row->get<BookingId>("id"),
            .propertyId = row->get<PropertyId>("property_id"),
            .code = row->get<QString>("code"),
            .guest = {row->get<UserId>("guest_id"), row->get<QString>("guest_name"), row->get<QString>("guest_email")},
            .host = {row->get<UserId>("host_id"), row->get<QString>("host_name"), row->get<QString>("host_email")},
            .propertyTitle = row->get<QString>("title"),
            .propertyCity = row->get<QString>("city"),
            .stay = {row->get<QDate>("check_in"), row->get<QDate>("check_out")},
            .checkInTime = row->get<QTime>("check_in_time"),
            .checkOutTime = row->get<QTime>("check_out_time"),
            .guests = row->get<int>("guests"),
            .total = row->money("total_minor")};
}

Question<QSet<NotificationId>> NotificationRepository::insert(Session &session,
                                                              const QList<Notification> &notifications) const
{
    QJsonArray values;
    for (const Notification &notification : notifications)
        values.append(QJsonObject{{QStringLiteral("id"), notification.id.toString()},
                                  {QStringLiteral("user_id"), notification.userId.toString()},
                                  {QStringLiteral("key"), notification.key},
                                  {QStringLiteral("kind"), notification.kind},
                                  {QStringLiteral("title"), notification.title},
                                  {QStringLiteral("body"), notification.body},
                                  {QStringLiteral("data"), notification.data},
                                  {QStringLiteral("created_at"), notification.createdAt.toString(Qt::ISODateWithMs)}});
    const auto inserted = [](const QList<Row> &rows) {
        QSet<NotificationId> ids;
        for (const Row &row : rows)
            ids.insert(row.get<NotificationId>("id"));
        return ids;
    };
    return session.ask(inserted, R"sql(
        INSERT INTO notifications (id, user_id, key, kind, title, body, data, created_at)
        SELECT n.id, n.user_id, n.key, n.kind, n.title, n.body, n.data, n.created_at
          FROM jsonb_to_recordset(?::jsonb)
            AS n (id uuid, user_id uuid, key text, kind text, title text, body text, data jsonb,
                  created_at timestamptz)
        ON CONFLICT (user_id, key) DO NOTHING
        RETURNING id
        )sql",
                       values);
}

QList<Notification> NotificationRepository::list(Session &session, UserId user, int limit,
                                                 const std::optional<NotificationId> &after) const
{
    const auto rows = session.all(R"sql(
        SELECT id, user_id, kind, title, body, data, created_at, read_at
          FROM notifications
         WHERE user_id = ? AND (?::uuid IS NULL OR id < ?)
         ORDER BY id DESC
         LIMIT ?
        )sql",
                                  user, after, after, limit);
    QList<Notification> notifications;
    for (const Row &row : rows)
        notifications.append({.id = row.get<NotificationId>("id"),
                              .userId = row.get<UserId>("user_id"),
                              .kind = row.get<QString>("kind"),
                              .title = row.get<QString>("title"),
                              .body = row.get<QString>("body"),
                              .data = row.get<QJsonObject>("data"),
                              .createdAt = row.get<QDateTime>("created_at"),
                              .readAt = row.get<std::optional<QDateTime>>("read_at")});
    return notifications;
}

int NotificationRepository::countUnread(Session &session, UserId user) const
{
    const Row row =
        session.one("SELECT count(*)::int AS unread FROM notifications WHERE user_id = ? AND read_at IS NULL", user);
    return row.get<int>("unread");
}

void NotificationRepository::markRead(Session &session, UserId user, NotificationId id, const QDateTime &at) const
{
    session.update("UPDATE notifications SET read_at = coalesce(read_at, ?) WHERE user_id = ? AND id = ?", at, user,
                   id);
}

} // namespace roost
