#include "tests/faults/importer.h"

#include <QJsonArray>
#include <QThread>

#include <algorithm>

namespace roost::test {

namespace {

QByteArray calendarOf(const QList<ImportedEvent> &events)
{
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//elsewhere//EN\r\n";
    for (const ImportedEvent &event : events)
        text += "BEGIN:VEVENT\r\nUID:" + event.uid.toLatin1() + "\r\nDTSTAMP:20300101T000000Z\r\nDTSTART;VALUE=DATE:" +
                event.nights.from.toString("yyyyMMdd").toLatin1() +
                "\r\nDTEND;VALUE=DATE:" + event.nights.to.toString("yyyyMMdd").toLatin1() +
                "\r\nSUMMARY:" + event.uid.toLatin1() + "\r\nEND:VEVENT\r\n";
    return text + "END:VCALENDAR\r\n";
}

QString feedsTarget(const QString &property)
{
    return "/api/v1/properties/" + property + "/calendar-feeds";
}

} // namespace

Importer::Importer(const Town &town, History &history, QString property, quint64 seed)
    : Visitor(town, history, town.hostToken(), seed)
    , m_property(std::move(property))
{
}

void Importer::act()
{
    if (m_feed.isEmpty())
        openFeed();
    else if (import())
        noteClaims();
    QThread::msleep(200);
}

void Importer::finish()
{
    while (m_feed.isEmpty())
        openFeed();
    while (!import()) {
    }
}

void Importer::openFeed()
{
    const auto answer = ask("POST", feedsTarget(m_property), {{"name", "Elsewhere"}}, {201},
                            {{"Idempotency-Key", "feed-" + m_property.toLatin1()}});
    if (answer && answer->status == 201)
        m_feed = answer->json().value("id").toString();
}

/// Some stays are cancelled there, and others booked. True when the calendar was surely read.
bool Importer::import()
{
    constexpr qsizetype stays = 4;
    if (!m_events.isEmpty())
        m_events.removeAt(pick(static_cast<int>(m_events.size())));
    while (m_events.size() < stays) {
        Nights nights = pickNights();
        nights.property = m_property;
        m_events.append({m_feed, "stay-" + QString::number(++m_stays) + "@elsewhere.example", nights});
    }
    letGo();
    const auto answer = send("PUT", feedsTarget(m_property) + '/' + m_feed + "/file", calendarOf(m_events), {200},
                             {{"Content-Type", "text/calendar"}});
    return answer && answer->status == 200;
}

/// Which nights the stays were given: what collides is a conflict, and takes nothing.
void Importer::noteClaims()
{
    const auto [first, last] =
        std::minmax_element(m_events.cbegin(), m_events.cend(), [](const ImportedEvent &a, const ImportedEvent &b) {
            return a.nights.from < b.nights.from;
        });
    const QString span =
        QStringLiteral("?from=%1&to=%2")
            .arg(first->nights.from.toString(Qt::ISODate), last->nights.from.addDays(1).toString(Qt::ISODate));
    const auto answer = ask("GET", "/api/v1/properties/" + m_property + "/availability" + span, {}, {200});
    if (!answer || answer->status != 200)
        return;
    for (const auto &value : answer->json().value("claims").toArray()) {
        const QJsonObject claim = value.toObject();
        if (claim.value("kind").toString() != "IMPORT")
            continue;
        const Nights nights{m_property, QDate::fromString(claim.value("from").toString(), Qt::ISODate),
                            QDate::fromString(claim.value("to").toString(), Qt::ISODate)};
        m_holders << claim.value("note").toString() + " of " + claim.value("id").toString();
        history().take(m_holders.constLast(), nights);
    }
}

void Importer::letGo()
{
    for (const QString &holder : std::as_const(m_holders))
        history().letGo(holder);
    m_holders.clear();
}

} // namespace roost::test
