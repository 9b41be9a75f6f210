#include "backend/modules/calendar/ical_writer.h"

#include "backend/modules/calendar/ical_component.h"

namespace roost {

namespace {

icaltimetype toIcal(QDate date)
{
    icaltimetype time = icaltime_null_date();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

icaltimetype toIcal(const QDateTime &instant)
{
    return icaltime_from_timet_with_zone(instant.toSecsSinceEpoch(), false, icaltimezone_get_utc_timezone());
}

const char *summaryOf(ExportedEvent::Kind kind)
{
    return kind == ExportedEvent::Kind::Reserved ? "Reserved" : "Not available";
}

/// Without METHOD, DTSTAMP is when the event was last revised (RFC 5545, 3.8.7.2), so the text changes with the event
/// only.
void addEvent(icalcomponent *calendar, const ExportedEvent &event)
{
    icalcomponent *component = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const icaltimetype changedAt = toIcal(event.changedAt);
    icalcomponent_add_property(component, icalproperty_new_uid(event.uid.toUtf8().constData()));
    icalcomponent_add_property(component, icalproperty_new_dtstamp(changedAt));
    icalcomponent_add_property(component, icalproperty_new_lastmodified(changedAt));
    icalcomponent_add_property(component, icalproperty_new_dtstart(toIcal(event.nights.from)));
    icalcomponent_add_property(component, icalproperty_new_dtend(toIcal(event.nights.to)));
    icalcomponent_add_property(component, icalproperty_new_summary(summaryOf(event.kind)));
    icalcomponent_add_property(component, icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    icalcomponent_add_component(calendar, component);
}

} // namespace

QByteArray writeCalendar(const QString &name, const QList<ExportedEvent> &events)
{
    const IcalComponent calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Roost//Calendar//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    icalproperty *title = icalproperty_new_x(name.toUtf8().constData());
    icalproperty_set_x_name(title, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), title);
    for (const ExportedEvent &event : events)
        addEvent(calendar.get(), event);

    const std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(calendar.get()), &free);
    return QByteArray(text.get());
}

} // namespace roost
