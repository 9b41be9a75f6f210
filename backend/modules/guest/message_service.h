#pragma once

#include "backend/core/page.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/booking/booking_repository.h"
#include "backend/modules/guest/thread_repository.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// A page of somebody's threads.
struct ThreadPage
{
    Page<MessageThread> page{};
    int unread = 0; ///< of all threads of the account, on both sides
};

/// A thread, and whether it is new.
struct OpenedThread
{
    MessageThread thread{};
    bool isNew = false;
};

/// Guests and hosts write to each other. A thread is for its two sides only: admins do not read it.
///
/// Every public function is one transaction. Any thread.
class MessageService
{
public:
    MessageService(Database &database, const PropertyService &properties, Outbox &outbox, const Clock &clock);

    /// The last written in first. Forbidden when the account does not have the side that is asked for.
    ThreadPage list(const Actor &actor, const ThreadFilter &filter, int limit,
                    const std::optional<ThreadPosition> &after) const;

    /// The thread of a booking, or of an inquiry about a property, which is made if there is none; with a message when
    /// there is a text. NotFound unless one is a side of the booking, or may see the property; Forbidden
    /// (OWN_PROPERTY); Invalid unless exactly one of the two is given.
    OpenedThread open(const Actor &actor, const ThreadRequest &request);

    /// NotFound unless one is a side of it; so the others.
    MessageThread show(const Actor &actor, ThreadId id) const;

    /// Newest first; before: the sequence that the page ends in front of.
    Page<Message> messages(const Actor &actor, ThreadId id, int limit, std::optional<int> before) const;

    /// The other side hears of it: at once by message_received, and by one mail until they have read it. Invalid.
    Message post(const Actor &actor, ThreadId id, const QString &text);

    /// One has seen everything up to this message; nothing: all there is. Never goes back.
    MessageThread markRead(const Actor &actor, ThreadId id, std::optional<int> sequence);

private:
    MessageThread visible(const std::optional<MessageThread> &thread, const Actor &actor) const;
    MessageThread plannedThread(Session &session, const Actor &actor, const ThreadRequest &request) const;
    Message append(Session &session, const MessageThread &thread, const Actor &author, const QString &text);

    Database &m_database;
    const PropertyService &m_properties;
    Outbox &m_outbox;
    const Clock &m_clock;
    BookingRepository m_bookings;
    ThreadRepository m_threads;
};

} // namespace roost
