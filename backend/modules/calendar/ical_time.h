#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <libical/ical.h>

namespace roost {

/// A date or a time of an iCalendar as the wall clock at the property shows it: local, kept as if it were UTC, so that
/// no change of the clock moves it.
struct LocalMoment
{
    QDateTime clock{};
    bool isDate = false; ///< a whole day; the clock is at its midnight

    friend bool operator==(const LocalMoment &, const LocalMoment &) = default;
};

/// Times with a zone are converted; floating ones are local already. Not valid for what libical could not read.
LocalMoment toLocal(const icaltimetype &time, const QTimeZone &zone);

/// The time of a property (DTSTART, DTEND, EXDATE, RECURRENCE-ID), with the zone that its TZID names, by the calendar's
/// own VTIMEZONE or else the zone database.
icaltimetype timeOf(icalproperty *property, icalcomponent *calendar);

} // namespace roost
