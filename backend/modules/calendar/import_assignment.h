#pragma once

#include "backend/modules/availability/claim.h"
#include "backend/modules/calendar/calendar_event.h"

namespace roost {

/// The events of one feed, in the order in which they take nights.
struct FeedEvents
{
    CalendarFeedId feedId{};
    QList<CalendarEvent> events{};
};

/// Nights that an event wants and a booking or a block has. One for each feed and whatever has the nights, so that an
/// event that moves from day to day makes no new one.
struct Collision
{
    CalendarFeedId feedId{};
    ClaimKind kind = ClaimKind::Booking;
    QUuid takenBy{};       ///< the booking, or the claim of the block
    DateRange nights{};    ///< from the first to the last night that collides
    CalendarEvent event{}; ///< the first that collides

    friend bool operator==(const Collision &, const Collision &) = default;
};

/// Which event gets which night.
struct ImportAssignment
{
    QList<Claim> wanted{};         ///< by night, disjoint, of the kind IMPORT; neither property nor id
    QList<Collision> collisions{}; ///< by feed, then night
};

/// Gives every night of the window to the first event that wants it, in the order of the feeds, unless one of `others`
/// has it. Two feeds that want the same night are no collision: calendars that read one another say the same thing
/// twice. A stay is given the nights after it to prepare for the next one, too, as many of them in a row as nobody
/// wants. Pure.
///
/// others: the claims of the window that no feed made.
ImportAssignment assignNights(const QList<FeedEvents> &feeds, const QList<Claim> &others, const DateRange &window,
                              int preparationNights);

} // namespace roost
