#include "backend/modules/calendar/ical_reader.h"
#include "backend/modules/calendar/ical_writer.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace roost;

namespace {

const QDateTime changedAt(QDate(2030, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);

ExportedEvent stay(int from, int to, const char *uid = "a@roost")
{
    return {QString::fromLatin1(uid), ExportedEvent::Kind::Reserved, {{2030, 6, from}, {2030, 6, to}}, changedAt};
}

} // namespace

/// What others read.
class TestIcalWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEvents();
    void endsAndFoldsLines();
    void writesTheSameForTheSame();
    void isReadAsItWasWritten();
};

void TestIcalWriter::writesEvents()
{
    ExportedEvent block = stay(10, 11, "b@roost");
    block.kind = ExportedEvent::Kind::NotAvailable;
    QCOMPARE(writeCalendar("House", {stay(3, 6), block}), QByteArray("BEGIN:VCALENDAR\r\n"
                                                                     "PRODID:-//Roost//Calendar//EN\r\n"
                                                                     "VERSION:2.0\r\n"
                                                                     "CALSCALE:GREGORIAN\r\n"
                                                                     "X-WR-CALNAME:House\r\n"
                                                                     "BEGIN:VEVENT\r\n"
                                                                     "UID:a@roost\r\n"
                                                                     "DTSTAMP:20300102T030405Z\r\n"
                                                                     "LAST-MODIFIED:20300102T030405Z\r\n"
                                                                     "DTSTART;VALUE=DATE:20300603\r\n"
                                                                     "DTEND;VALUE=DATE:20300606\r\n"
                                                                     "SUMMARY:Reserved\r\n"
                                                                     "TRANSP:OPAQUE\r\n"
                                                                     "END:VEVENT\r\n"
                                                                     "BEGIN:VEVENT\r\n"
                                                                     "UID:b@roost\r\n"
                                                                     "DTSTAMP:20300102T030405Z\r\n"
                                                                     "LAST-MODIFIED:20300102T030405Z\r\n"
                                                                     "DTSTART;VALUE=DATE:20300610\r\n"
                                                                     "DTEND;VALUE=DATE:20300611\r\n"
                                                                     "SUMMARY:Not available\r\n"
                                                                     "TRANSP:OPAQUE\r\n"
                                                                     "END:VEVENT\r\n"
                                                                     "END:VCALENDAR\r\n"));
}

void TestIcalWriter::endsAndFoldsLines()
{
    const QString name =
        QStringLiteral("A very long name, with; signs \\ and a line\nand \u65e5\u672c\u8a9e ").repeated(5);
    const QByteArray text = writeCalendar(name, {stay(3, 6)});
    QVERIFY(text.endsWith("\r\n"));
    QCOMPARE(text.count('\n'), text.count("\r\n"));
    for (const QByteArray &line : QByteArray(text).replace("\r\n", "\n").split('\n')) {
        QVERIFY2(line.size() <= 75, line);
        QVERIFY2(line.isValidUtf8(), line);
    }
    QCOMPARE(readCalendar(text, "UTC", {{2030, 1, 1}, {2031, 1, 1}}).events.size(), 1);
}

void TestIcalWriter::writesTheSameForTheSame()
{
    QCOMPARE(writeCalendar("House", {stay(3, 6)}), writeCalendar("House", {stay(3, 6)}));
    QVERIFY(writeCalendar("House", {stay(3, 6)}) != writeCalendar("House", {stay(3, 7)}));
    QVERIFY(writeCalendar("House", {}).contains("BEGIN:VCALENDAR"));
}

void TestIcalWriter::isReadAsItWasWritten()
{
    QVERIFY(rc::check("the same nights under the same uid, whatever the zone", [] {
        const QDate from = QDate(2030, 1, 1).addDays(*rc::gen::inRange(0, 700));
        const DateRange nights{from, from.addDays(*rc::gen::inRange(1, 400))};
        const ExportedEvent event{"x@roost", ExportedEvent::Kind::Reserved, nights, changedAt};
        const QByteArray zone = *rc::gen::element<QByteArray>("Pacific/Kiritimati", "Pacific/Honolulu", "Europe/Berlin",
                                                              "America/New_York", "Australia/Lord_Howe");
        const auto content = readCalendar(writeCalendar("House", {event}), zone, {{2030, 1, 1}, {2032, 1, 1}});
        RC_ASSERT(content.events == (QList<CalendarEvent>{{"x@roost", "Reserved", nights}}));
    }));
}

QTEST_GUILESS_MAIN(TestIcalWriter)
#include "tst_ical_writer.moc"
