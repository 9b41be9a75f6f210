#include "backend/modules/calendar/ical_series.h"

#include <memory>

namespace roost {

namespace {

constexpr qsizetype mostInstances = 1'000;

/// What a rule may try before it gives up: enough for every day of a century, and done in some milliseconds.
constexpr int mostSteps = 50'000;

constexpr qint64 secondsOfDay = 24 * 3600;
const QTime endOfDay(23, 59);

struct IteratorDeleter
{
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, IteratorDeleter>;

/// EXDATE of a whole day excludes what begins on that day.
bool isAt(const LocalMoment &start, const LocalMoment &moment)
{
    return moment.isDate ? start.clock.date() == moment.clock.date() : start.clock == moment.clock;
}

bool isAtOneOf(const LocalMoment &start, const QList<LocalMoment> &moments)
{
    return std::any_of(moments.begin(), moments.end(), [&](const LocalMoment &moment) { return isAt(start, moment); });
}

} // namespace

IcalSeries::IcalSeries(icalcomponent *event, icalcomponent *calendar, const QTimeZone &zone)
    : m_event(event)
    , m_calendar(calendar)
    , m_zone(zone)
{
    icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    if (!start)
        return;
    m_firstTime = timeOf(start, calendar);
    m_first = toLocal(m_firstTime, zone);
    if (!m_first.clock.isValid())
        return;
    const LocalMoment end = endOf(start);
    m_seconds = m_first.clock.secsTo(end.clock);
    m_isValid = end.clock.isValid() && m_seconds >= 0;
}

/// DTEND, or DTSTART and DURATION, or nothing more than the start.
LocalMoment IcalSeries::endOf(icalproperty *start) const
{
    if (icalproperty *end = icalcomponent_get_first_property(m_event, ICAL_DTEND_PROPERTY))
        return local(end);
    icalproperty *duration = icalcomponent_get_first_property(m_event, ICAL_DURATION_PROPERTY);
    if (!duration)
        return m_first;
    const icaltimetype end = icaltime_add(timeOf(start, m_calendar), icalproperty_get_duration(duration));
    return toLocal(end, m_zone);
}

QList<LocalMoment> IcalSeries::moments(icalproperty_kind kind) const
{
    QList<LocalMoment> moments;
    for (icalproperty *property = icalcomponent_get_first_property(m_event, kind); property;
         property = icalcomponent_get_next_property(m_event, kind))
        moments.append(local(property));
    return moments;
}

QList<DateRange> IcalSeries::nights(const DateRange &window, const QList<LocalMoment> &replaced) const
{
    const QList<LocalMoment> excluded = moments(ICAL_EXDATE_PROPERTY);
    QList<DateRange> ranges;
    for (const LocalMoment &start : starts(window)) {
        const DateRange range = nightsFrom(start);
        if (range.isValid() && range.overlaps(window) && !isAtOneOf(start, excluded) && !isAtOneOf(start, replaced))
            ranges.append(range);
    }
    return ranges;
}

QList<LocalMoment> IcalSeries::starts(const DateRange &window) const
{
    icalproperty *rule = icalcomponent_get_first_property(m_event, ICAL_RRULE_PROPERTY);
    if (!rule)
        return QList<LocalMoment>{m_first} + moments(ICAL_RDATE_PROPERTY);
    QList<LocalMoment> starts = moments(ICAL_RDATE_PROPERTY);
    for (; rule; rule = icalcomponent_get_next_property(m_event, ICAL_RRULE_PROPERTY))
        appendRule(rule, window, starts);
    return starts;
}

void IcalSeries::appendRule(icalproperty *rule, const DateRange &window, QList<LocalMoment> &starts) const
{
    const Iterator iterator(icalrecur_iterator_new(icalproperty_get_rrule(rule), m_firstTime));
    if (!iterator) {
        starts.append(m_first);
        return;
    }
    const QDate earliest = window.from.addDays(-(m_seconds / secondsOfDay) - 1);
    for (int step = 0; step < mostSteps && starts.size() < mostInstances; ++step) {
        const icaltimetype time = icalrecur_iterator_next(iterator.get());
        const LocalMoment start = toLocal(time, m_zone);
        if (!start.clock.isValid() || start.clock.date() >= window.to)
            return;
        if (start.clock.date() >= earliest)
            starts.append(start);
    }
}

DateRange IcalSeries::nightsFrom(const LocalMoment &start) const
{
    const QDateTime end = start.clock.addSecs(m_seconds);
    const QDate from = start.clock.date();
    const bool takesItsLastNight = m_seconds == 0 || end.time() >= endOfDay;
    return {from, takesItsLastNight ? end.date().addDays(1) : end.date()};
}

} // namespace roost
