#pragma once

#include "backend/core/date_range.h"

namespace roost {

/// What another calendar says about some nights: one event, or one instance of an event that repeats.
struct CalendarEvent
{
    QString uid{}; ///< as in the calendar; made up from the rest where there is none
    QString summary{};
    DateRange nights{}; ///< in the property's zone; may begin before and end after what is asked for

    /// Somebody stays: not one of the blocks that platforms write into their calendars, by the names they give them.
    bool isStay() const;

    friend bool operator==(const CalendarEvent &, const CalendarEvent &) = default;
};

/// A calendar as it was read.
struct CalendarContent
{
    QList<CalendarEvent> events{}; ///< by first night, last night and uid; no two are the same
    int skipped = 0;               ///< events that take nights, but do not say which
};

} // namespace roost
