#pragma once

#include "backend/database/session.h"
#include "backend/modules/booking/notice_subject.h"
#include "backend/modules/notification/notification.h"

#include <QSet>

namespace roost {

/// The SQL of notifications.
class NotificationRepository
{
public:
    /// With what the transaction has written so far. NotFound when there is no such booking.
    NoticeSubject subject(Session &session, BookingId booking) const;

    /// Writes those that the person was not told of before, by their keys; which they were is known with the next
    /// answer.
    Question<QSet<NotificationId>> insert(Session &session, const QList<Notification> &notifications) const;

    /// Newest first, up to `limit`.
    QList<Notification> list(Session &session, UserId user, int limit,
                             const std::optional<NotificationId> &after) const;

    int countUnread(Session &session, UserId user) const;

    /// Keeps the first time when it was read before. NotFound when there is no such notification of this person.
    void markRead(Session &session, UserId user, NotificationId id, const QDateTime &at) const;
};

} // namespace roost
