#include "backend/modules/calendar/ical_reader.h"

#include "backend/core/errors.h"
#include "backend/modules/calendar/ical_component.h"
#include "backend/modules/calendar/ical_series.h"

#include <QCryptographicHash>
#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <mutex>

namespace roost {

namespace {

constexpr qsizetype mostEvents = 20'000;
constexpr qsizetype longestUid = 400;
constexpr qsizetype longestSummary = 200;

[[noreturn]] void refuse(const char *code, const QString &detail)
{
    throw Invalid(QString(), QString::fromLatin1(code), detail);
}

/// In UTF-8 without a byte-order mark.
QByteArray plainText(const QByteArray &document)
{
    QByteArray text = document;
    if (const auto encoding = QStringConverter::encodingForData(document);
        encoding && *encoding != QStringConverter::Utf8) {
        const QString decoded = QStringDecoder(*encoding).decode(document);
        text = decoded.toUtf8();
    }
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    return text.trimmed();
}

/// Only what is whole is read: what is missing at the end would look like nights that became free.
void requireWhole(const QByteArray &text)
{
    const QByteArray upper = text.toUpper();
    if (!upper.startsWith("BEGIN:VCALENDAR") || text.contains('\0'))
        refuse("NOT_A_CALENDAR", QStringLiteral("This is not a calendar: iCalendar begins with BEGIN:VCALENDAR."));
    const bool isClosed =
        upper.endsWith("END:VCALENDAR") && upper.count("\nBEGIN:VEVENT") == upper.count("\nEND:VEVENT");
    if (!isClosed)
        refuse("TRUNCATED", QStringLiteral("The calendar breaks off before its end."));
}

QList<icalcomponent *> childrenOf(icalcomponent *parent, icalcomponent_kind kind)
{
    QList<icalcomponent *> children;
    for (icalcomponent *child = icalcomponent_get_first_component(parent, kind); child;
         child = icalcomponent_get_next_component(parent, kind))
        children.append(child);
    return children;
}

/// One calendar, or several in a row.
QList<icalcomponent *> calendarsOf(icalcomponent *root)
{
    if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT)
        return {root};
    return childrenOf(root, ICAL_VCALENDAR_COMPONENT);
}

QString textOf(icalcomponent *event, icalproperty_kind kind, qsizetype longest)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    const icalvalue *value = property ? icalproperty_get_value(property) : nullptr;
    return value ? QString::fromUtf8(icalvalue_get_text(value)).trimmed().left(longest) : QString();
}

bool takesNights(icalcomponent *event)
{
    icalproperty *transparency = icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY);
    const bool isTransparent = transparency && icalproperty_get_transp(transparency) == ICAL_TRANSP_TRANSPARENT;
    return !isTransparent && icalcomponent_get_status(event) != ICAL_STATUS_CANCELLED;
}

/// So that an event without a uid is the same one the next time, as long as it says the same.
QString madeUpUid(const DateRange &nights, const QString &summary)
{
    const QByteArray hash =
        QCryptographicHash::hash((nights.toSql() + summary).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("no-uid-") + QString::fromLatin1(hash.left(32));
}

/// The events of one VCALENDAR.
class Reading
{
public:
    Reading(icalcomponent *calendar, const QTimeZone &zone, const DateRange &window, CalendarContent &content);

    void read();

private:
    void readEvent(icalcomponent *event);

    icalcomponent *m_calendar;
    const QTimeZone &m_zone;
    const DateRange &m_window;
    CalendarContent &m_content;
    QHash<QString, QList<LocalMoment>> m_moved; ///< by uid: instances that an event of their own replaces
};

Reading::Reading(icalcomponent *calendar, const QTimeZone &zone, const DateRange &window, CalendarContent &content)
    : m_calendar(calendar)
    , m_zone(zone)
    , m_window(window)
    , m_content(content)
{
}

void Reading::read()
{
    const QList<icalcomponent *> events = childrenOf(m_calendar, ICAL_VEVENT_COMPONENT);
    for (icalcomponent *event : events) {
        if (icalproperty *moved = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY))
            m_moved[textOf(event, ICAL_UID_PROPERTY, longestUid)].append(toLocal(timeOf(moved, m_calendar), m_zone));
    }
    for (icalcomponent *event : events) {
        if (takesNights(event))
            readEvent(event);
    }
}

void Reading::readEvent(icalcomponent *event)
{
    const QString uid = textOf(event, ICAL_UID_PROPERTY, longestUid);
    const QString summary = textOf(event, ICAL_SUMMARY_PROPERTY, longestSummary);
    const IcalSeries series(event, m_calendar, m_zone);
    if (!series.isValid()) {
        ++m_content.skipped;
        return;
    }
    const bool isInstance = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY) != nullptr;
    const QList<LocalMoment> moved = isInstance ? QList<LocalMoment>() : m_moved.value(uid);
    for (const DateRange &nights : series.nights(m_window, moved)) {
        m_content.events.append({uid.isEmpty() ? madeUpUid(nights, summary) : uid, summary, nights});
        if (m_content.events.size() > mostEvents)
            refuse("TOO_MANY_EVENTS", QStringLiteral("The calendar has more than %1 events.").arg(mostEvents));
    }
}

bool isBefore(const CalendarEvent &a, const CalendarEvent &b)
{
    return std::tie(a.nights.from, a.nights.to, a.uid) < std::tie(b.nights.from, b.nights.to, b.uid);
}

bool isSame(const CalendarEvent &a, const CalendarEvent &b)
{
    return a.nights == b.nights && a.uid == b.uid;
}

} // namespace

CalendarContent readCalendar(const QByteArray &document, const QByteArray &timeZone, const DateRange &window)
{
    const QByteArray text = plainText(document);
    requireWhole(text);

    // libical keeps its zones and its last error for the whole process.
    static std::mutex mutex;
    const std::lock_guard guard(mutex);
    icalerror_set_errors_are_fatal(false);
    const IcalComponent root(icalparser_parse_string(text.constData()));
    const QList<icalcomponent *> calendars = root ? calendarsOf(root.get()) : QList<icalcomponent *>();
    if (calendars.isEmpty())
        refuse("NOT_A_CALENDAR", QStringLiteral("This is not a calendar that can be read."));

    CalendarContent content;
    const QTimeZone zone(timeZone);
    for (icalcomponent *calendar : calendars)
        Reading(calendar, zone.isValid() ? zone : QTimeZone::utc(), window, content).read();
    if (content.events.isEmpty() && content.skipped > 0)
        refuse("NOT_A_CALENDAR", QStringLiteral("None of the calendar's events says which nights it takes."));

    std::sort(content.events.begin(), content.events.end(), isBefore);
    content.events.erase(std::unique(content.events.begin(), content.events.end(), isSame), content.events.end());
    return content;
}

} // namespace roost
