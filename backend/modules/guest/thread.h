#pragma once

#include "backend/core/enum_names.h"
#include "backend/core/ids.h"

#include <QDateTime>

#include <optional>

namespace roost {

enum class ThreadSide { Guest, Host };

template <>
inline constexpr auto enumNames<ThreadSide> = std::to_array<EnumName<ThreadSide>>({
    {ThreadSide::Guest, QLatin1StringView("guest")},
    {ThreadSide::Host, QLatin1StringView("host")},
});

/// What one of the two wrote.
struct Message
{
    ThreadId threadId{};
    int sequence = 0; ///< 1, 2, 3, ... in its thread
    UserId authorId{};
    QString authorName{};
    QString text{};
    QDateTime sentAt{};
};

/// What one side of a thread has and has not seen.
struct ReadPosition
{
    int read = 0;   ///< the sequence of the last message seen
    int unread = 0; ///< messages of the other side behind it
};

/// The words between a guest and a host: about a booking, or about a property before there is one.
struct MessageThread
{
    ThreadId id{};
    PropertyId propertyId{};
    QString propertyTitle{};
    UserId guestId{};
    QString guestName{};
    UserId hostId{};
    QString hostName{};
    std::optional<BookingId> bookingId{}; ///< nothing: an inquiry
    std::optional<QString> bookingCode{};
    int messageCount = 0;
    ReadPosition guest{};
    ReadPosition host{};
    std::optional<Message> lastMessage{};
    QDateTime lastMessageAt{}; ///< invalid without a message
    QDateTime createdAt{};

    ThreadSide sideOf(UserId user) const { return user == guestId ? ThreadSide::Guest : ThreadSide::Host; }
    bool isParty(UserId user) const { return user == guestId || user == hostId; }
    UserId otherThan(UserId user) const { return user == guestId ? hostId : guestId; }
    const ReadPosition &positionOf(UserId user) const { return user == guestId ? guest : host; }
};

/// Where a thread begins: exactly one of the two.
struct ThreadRequest
{
    std::optional<PropertyId> propertyId{};
    std::optional<BookingId> bookingId{};
    std::optional<QString> text{}; ///< the first message, or one more
};

/// Which threads a list has.
struct ThreadFilter
{
    std::optional<ThreadSide> side{}; ///< nothing: host, for an account with that role; else guest
    std::optional<BookingId> bookingId{};
    std::optional<PropertyId> propertyId{};
    bool unreadOnly = false;
};

/// A place in a list of threads.
struct ThreadPosition
{
    QDateTime lastMessageAt{};
    ThreadId id{};
};

} // namespace roost
