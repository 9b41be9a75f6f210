#pragma once

#include "backend/modules/calendar/import_assignment.h"

namespace roost {

enum class ConflictStatus {
    Open,
    Resolved, ///< by the host; open again when more nights collide
    Closed,   ///< by itself: the event, or what had its nights, is gone
};

template <>
inline constexpr auto enumNames<ConflictStatus> = std::to_array<EnumName<ConflictStatus>>({
    {ConflictStatus::Open, QLatin1StringView("OPEN")},
    {ConflictStatus::Resolved, QLatin1StringView("RESOLVED")},
    {ConflictStatus::Closed, QLatin1StringView("CLOSED")},
});

/// What a host says about a conflict.
enum class ConflictResolution {
    Keep,    ///< two have the nights, and the host bears with it: listed as such, open again when more nights collide
    Dismiss, ///< the event is nobody's stay (the other calendar repeats what it read here, say): no more said of it
};

template <>
inline constexpr auto enumNames<ConflictResolution> = std::to_array<EnumName<ConflictResolution>>({
    {ConflictResolution::Keep, QLatin1StringView("keep")},
    {ConflictResolution::Dismiss, QLatin1StringView("dismiss")},
});

/// An entry of the inbox: an event of another calendar wants nights that a booking or a block of the host has.
struct CalendarConflict
{
    PropertyId propertyId{};
    CalendarConflictId id{};
    Collision collision{};
    ConflictStatus status = ConflictStatus::Open;
    std::optional<ConflictResolution> resolution{};
    QDateTime openedAt{};
    std::optional<QDateTime> resolvedAt{};
    std::optional<QDateTime> closedAt{};
    QString propertyTitle{};
    QString feedName{};
    std::optional<QString> bookingCode{}; ///< where a booking has the nights
};

} // namespace roost
