#pragma once

#include "backend/core/date_range.h"
#include "backend/core/enum_names.h"
#include "backend/core/ids.h"

#include <QDateTime>

#include <optional>

namespace roost {

/// What takes a night.
enum class ClaimKind { Booking, Block, Import };

template <>
inline constexpr auto enumNames<ClaimKind> = std::to_array<EnumName<ClaimKind>>({
    {ClaimKind::Booking, QLatin1StringView("BOOKING")},
    {ClaimKind::Block, QLatin1StringView("BLOCK")},
    {ClaimKind::Import, QLatin1StringView("IMPORT")},
});

/// Nights of a property that are taken, and by what. Two claims of one property never overlap.
struct Claim
{
    PropertyId propertyId{};
    ClaimId id{};
    DateRange nights{};
    ClaimKind kind = ClaimKind::Booking;
    std::optional<BookingId> bookingId{};     ///< of the kind BOOKING, and of no other
    std::optional<ChangeId> changeId{};       ///< of nights that a change of the booking adds once it is paid
    std::optional<QDateTime> holdExpiresAt{}; ///< nothing: it holds for good
    QString note{};
    std::optional<CalendarFeedId> feedId{}; ///< of the kind IMPORT: the calendar that says so
    std::optional<QString> eventUid{};      ///< and its event; given with feedId, and not without
};

/// A booking whose hold ran out, and whose nights were given back.
struct ExpiredHold
{
    PropertyId propertyId{};
    BookingId bookingId{};
};

} // namespace roost
