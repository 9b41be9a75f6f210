#pragma once

#include "backend/database/session.h"
#include "backend/modules/guest/thread.h"

namespace roost {

/// The SQL of threads and their messages.
class ThreadRepository
{
public:
    std::optional<MessageThread> find(Session &session, ThreadId id) const;

    /// The same, with the row locked until the transaction ends.
    std::optional<MessageThread> findForUpdate(Session &session, ThreadId id) const;

    /// Of a booking, or of a guest and a property before there is one.
    std::optional<MessageThread> findOfBooking(Session &session, PropertyId property, BookingId booking) const;
    std::optional<MessageThread> findInquiry(Session &session, PropertyId property, UserId guest) const;

    /// False when there is one of the same booking, or of the same guest and property, already.
    bool insert(Session &session, const MessageThread &thread) const;

    /// The last written in first, up to `limit`; those without a message are left out.
    QList<MessageThread> list(Session &session, UserId account, ThreadSide side, const ThreadFilter &filter, int limit,
                              const std::optional<ThreadPosition> &after) const;

    /// Of all threads of the account, on both sides.
    int countUnread(Session &session, UserId account) const;

    /// Newest first, up to `limit`; before: a sequence, nothing for the last ones.
    QList<Message> messages(Session &session, const MessageThread &thread, int limit, std::optional<int> before) const;

    /// Adds it behind the last one, unread by the other side, and returns its sequence.
    int append(Session &session, const MessageThread &thread, UserId author, const QString &text,
               const QDateTime &now) const;

    /// What this side has seen: never less than before. The thread is locked.
    void markRead(Session &session, const MessageThread &thread, UserId reader, int sequence) const;
};

} // namespace roost
