#pragma once

#include "backend/core/date_range.h"
#include "backend/modules/calendar/ical_time.h"

namespace roost {

/// The instances of one VEVENT: itself, or what its RRULE and RDATE make of it, without its EXDATEs. On the stack of
/// its reader, beside the event.
class IcalSeries
{
public:
    IcalSeries(icalcomponent *event, icalcomponent *calendar, const QTimeZone &zone);

    /// False for an event without a start that can be read, or with an end before it.
    bool isValid() const { return m_isValid; }

    /// The nights of each instance that touches the window, but for those at the moments that others replace.
    QList<DateRange> nights(const DateRange &window, const QList<LocalMoment> &replaced) const;

private:
    LocalMoment local(icalproperty *property) const { return toLocal(timeOf(property, m_calendar), m_zone); }
    LocalMoment endOf(icalproperty *start) const;
    QList<LocalMoment> moments(icalproperty_kind kind) const;
    QList<LocalMoment> starts(const DateRange &window) const;
    void appendRule(icalproperty *rule, const DateRange &window, QList<LocalMoment> &starts) const;
    DateRange nightsFrom(const LocalMoment &start) const;

    icalcomponent *m_event;
    icalcomponent *m_calendar;
    const QTimeZone &m_zone;
    icaltimetype m_firstTime{};
    LocalMoment m_first{};
    qint64 m_seconds = 0; ///< by the wall clock, from start to end
    bool m_isValid = false;
};

} // namespace roost
