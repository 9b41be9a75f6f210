#pragma once

#include "backend/database/session.h"
#include "backend/modules/notification/notification.h"

namespace roost {

/// The SQL of notifications.
class NotificationRepository
{
public:
    /// False when this person was told of the same thing (`key`) before.
    bool insert(Session &session, const Notification &notification, const QString &key) const;

    /// Newest first, up to `limit`.
    QList<Notification> list(Session &session, UserId user, int limit,
                             const std::optional<NotificationId> &after) const;

    int countUnread(Session &session, UserId user) const;

    /// Keeps the first time when it was read before. NotFound when there is no such notification of this person.
    void markRead(Session &session, UserId user, NotificationId id, const QDateTime &at) const;
};

} // namespace roost
