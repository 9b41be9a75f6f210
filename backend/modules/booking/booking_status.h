#pragma once

#include "backend/core/enum_names.h"

namespace roost {

/// Where a booking stands in its life (domain.md, "The life of a booking").
enum class BookingStatus {
    Requested, ///< waits for the host; holds its nights
    Pending,   ///< waits for the payment; holds its nights
    Confirmed,
    CheckedIn,
    Completed,
    Declined,
    Expired,
    Cancelled,
    NoShow,
};

template <>
inline constexpr auto enumNames<BookingStatus> = std::to_array<EnumName<BookingStatus>>({
    {BookingStatus::Requested, QLatin1StringView("REQUESTED")},
    {BookingStatus::Pending, QLatin1StringView("PENDING")},
    {BookingStatus::Confirmed, QLatin1StringView("CONFIRMED")},
    {BookingStatus::CheckedIn, QLatin1StringView("CHECKED_IN")},
    {BookingStatus::Completed, QLatin1StringView("COMPLETED")},
    {BookingStatus::Declined, QLatin1StringView("DECLINED")},
    {BookingStatus::Expired, QLatin1StringView("EXPIRED")},
    {BookingStatus::Cancelled, QLatin1StringView("CANCELLED")},
    {BookingStatus::NoShow, QLatin1StringView("NO_SHOW")},
});

/// Whether a booking may go from one state to the other.
bool mayBecome(BookingStatus from, BookingStatus to);

/// Throws WrongState that names the state when it may not.
void requireTransition(BookingStatus from, BookingStatus to);

/// Throws WrongState that names the state when it is not PENDING.
void requirePending(BookingStatus status);

/// Whether the nights are, or were, the guest's: what occupancy and revenue count.
bool isOccupying(BookingStatus status);

/// Whether the nights are held while something is waited for.
bool isHolding(BookingStatus status);

} // namespace roost
