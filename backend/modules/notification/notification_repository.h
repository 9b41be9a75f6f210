#pragma once

#include "backend/database/session.h"
#include "backend/modules/notification/notice_subject.h"
#include "backend/modules/notification/notification.h"

#include <QHash>
#include <QSet>

namespace roost {

/// The SQL of notifications.
class NotificationRepository
{
public:
    /// What is known of these bookings; those that are not there are left out.
    QHash<BookingId, NoticeSubject> subjects(Session &session, const QList<BookingId> &bookings) const;

    /// Writes those that the person was not told of before, by their keys, and returns which.
    QSet<NotificationId> insert(Session &session, const QList<Notification> &notifications) const;

    /// Newest first, up to `limit`.
    QList<Notification> list(Session &session, UserId user, int limit,
                             const std::optional<NotificationId> &after) const;

    int countUnread(Session &session, UserId user) const;

    /// Keeps the first time when it was read before. NotFound when there is no such notification of this person.
    void markRead(Session &session, UserId user, NotificationId id, const QDateTime &at) const;
};

} // namespace roost
