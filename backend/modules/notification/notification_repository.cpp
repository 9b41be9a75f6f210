#include "backend/modules/notification/notification_repository.h"

namespace roost {

bool NotificationRepository::insert(Session &session, const Notification &notification, const QString &key) const
{
    return session.insert(R"sql(
        INSERT INTO notifications (id, user_id, key, kind, title, body, data, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (user_id, key) DO NOTHING
        )sql",
                          notification.id, notification.userId, key, notification.kind, notification.title,
                          notification.body, notification.data, notification.createdAt) == 1;
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
        notifications.append({row.get<NotificationId>("id"), row.get<UserId>("user_id"), row.get<QString>("kind"),
                              row.get<QString>("title"), row.get<QString>("body"), row.get<QJsonObject>("data"),
                              row.get<QDateTime>("created_at"), row.get<std::optional<QDateTime>>("read_at")});
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
