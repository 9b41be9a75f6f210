#include "backend/modules/calendar/ical_time.h"

namespace roost {

namespace {

icaltimezone *zoneNamed(const char *id, icalcomponent *calendar)
{
    if (icaltimezone *own = icalcomponent_get_timezone(calendar, id))
        return own;
    if (icaltimezone *prefixed = icaltimezone_get_builtin_timezone_from_tzid(id))
        return prefixed;
    return icaltimezone_get_builtin_timezone(id);
}

} // namespace

LocalMoment toLocal(const icaltimetype &time, const QTimeZone &zone)
{
    if (icaltime_is_null_time(time) || !icaltime_is_valid_time(time))
        return {};
    const QDate date(time.year, time.month, time.day);
    if (time.is_date)
        return {QDateTime(date, QTime(0, 0), Qt::UTC), true};
    if (!time.zone) {
        // 24:00:00 and leap seconds are read as the second that follows.
        const qint64 seconds = time.hour * 3600 + time.minute * 60 + time.second;
        return {QDateTime(date, QTime(0, 0), Qt::UTC).addSecs(seconds), false};
    }
    const time_t instant = icaltime_as_timet_with_zone(time, time.zone);
    const QDateTime local = QDateTime::fromSecsSinceEpoch(instant, zone);
    return {QDateTime(local.date(), local.time(), Qt::UTC), false};
}

icaltimetype timeOf(icalproperty *property, icalcomponent *calendar)
{
    icaltimetype time = icalvalue_get_datetime(icalproperty_get_value(property));
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    if (parameter && !time.is_date && !icaltime_is_utc(time))
        time = icaltime_set_timezone(&time, zoneNamed(icalparameter_get_tzid(parameter), calendar));
    return time;
}

} // namespace roost
