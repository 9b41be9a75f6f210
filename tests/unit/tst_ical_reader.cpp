#include "backend/core/errors.h"
#include "backend/modules/calendar/ical_reader.h"

#include <QtTest>

using namespace roost;

namespace {

const DateRange window{{2030, 5, 1}, {2032, 5, 1}};

QByteArray calendar(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\n" + events + "END:VCALENDAR\r\n";
}

QByteArray vevent(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20300101T000000Z\r\n" + QByteArray(lines).replace('\n', "\r\n") +
           "\r\nEND:VEVENT\r\n";
}

const QByteArray berlin = "BEGIN:VTIMEZONE\r\nTZID:Office in Berlin\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
                          "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
                          "END:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\n"
                          "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
                          "END:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

/// "05-03>05-06 a": month and day; the uid where it is not "a".
QString textOf(const CalendarContent &content)
{
    QStringList texts;
    for (const CalendarEvent &event : content.events) {
        const QString dates = event.nights.from.toString("MM-dd") + '>' + event.nights.to.toString("MM-dd");
        texts.append(event.uid == "a" ? dates : dates + ' ' + event.uid);
    }
    return texts.join(", ");
}

} // namespace

/// What other platforms send, read as nights.
class TestIcalReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNights_data();
    void readsNights();
    void readsTimesAtTheProperty_data();
    void readsTimesAtTheProperty();
    void readsHowItIsWritten_data();
    void readsHowItIsWritten();
    void refusesWhatIsNoCalendar_data();
    void refusesWhatIsNoCalendar();
    void keepsEventsWithTheSameSummaryApart();
    void makesTheSameUidUpEveryTime();
    void readsTextsWithoutTheirEscapes();
    void countsEventsThatSayNoNights();
    void staysQuickWithRulesThatNeverEnd_data();
    void staysQuickWithRulesThatNeverEnd();
};

void TestIcalReader::readsNights_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QString>("nights");
    const auto row = [](const char *name, const QByteArray &events, const char *nights) {
        QTest::newRow(name) << events << QString::fromLatin1(nights);
    };
    const auto one = [&](const char *name, const QByteArray &lines, const char *nights) {
        row(name, vevent(lines), nights);
    };
    one("all day", "DTSTART;VALUE=DATE:20300503\nDTEND;VALUE=DATE:20300506", "05-03>05-06");
    one("one day without an end", "DTSTART;VALUE=DATE:20300503", "05-03>05-04");
    one("an end on the same day", "DTSTART;VALUE=DATE:20300503\nDTEND;VALUE=DATE:20300503", "05-03>05-04");
    one("a date that does not say so", "DTSTART:20300503\nDTEND:20300506", "05-03>05-06");
    one("days of duration", "DTSTART;VALUE=DATE:20300503\nDURATION:P3D", "05-03>05-06");
    one("weeks of duration", "DTSTART;VALUE=DATE:20300503\nDURATION:P1W", "05-03>05-10");
    one("hours of duration", "DTSTART:20300503T150000\nDURATION:PT44H", "05-03>05-05");
    one("floating times", "DTSTART:20300503T150000\nDTEND:20300506T110000", "05-03>05-06");
    one("a date and a time", "DTSTART;VALUE=DATE:20300503\nDTEND:20300506T110000", "05-03>05-06");
    one("a time without an end", "DTSTART:20300503T150000", "05-03>05-04");
    one("some hours of a day", "DTSTART:20300503T100000\nDTEND:20300503T120000", "");
    one("to the last minute of a day", "DTSTART:20300503T000000\nDTEND:20300504T235900", "05-03>05-05");
    one("from midnight to midnight", "DTSTART:20300503T000000\nDTEND:20300505T000000", "05-03>05-05");
    one("cancelled", "STATUS:CANCELLED\nDTSTART;VALUE=DATE:20300503", "");
    one("tentative", "STATUS:TENTATIVE\nDTSTART;VALUE=DATE:20300503", "05-03>05-04");
    one("transparent", "TRANSP:TRANSPARENT\nDTSTART;VALUE=DATE:20300503", "");
    one("opaque", "TRANSP:OPAQUE\nDTSTART;VALUE=DATE:20300503", "05-03>05-04");
    one("before the window", "DTSTART;VALUE=DATE:20300420\nDTEND;VALUE=DATE:20300501", "");
    one("into the window", "DTSTART;VALUE=DATE:20300420\nDTEND;VALUE=DATE:20300503", "04-20>05-03");
    one("behind the window", "DTSTART;VALUE=DATE:20320501\nDTEND;VALUE=DATE:20320504", "");
    one("over the end of February", "DTSTART;VALUE=DATE:20320227\nDTEND;VALUE=DATE:20320302", "02-27>03-02");
    one("every week", "DTSTART;VALUE=DATE:20300503\nDTEND;VALUE=DATE:20300505\nRRULE:FREQ=WEEKLY;COUNT=3",
        "05-03>05-05, 05-10>05-12, 05-17>05-19");
    one("until a day", "DTSTART;VALUE=DATE:20300503\nRRULE:FREQ=DAILY;UNTIL=20300505",
        "05-03>05-04, 05-04>05-05, 05-05>05-06");
    one("on two weekdays", "DTSTART;VALUE=DATE:20300503\nRRULE:FREQ=WEEKLY;BYDAY=FR,SU;COUNT=4",
        "05-03>05-04, 05-05>05-06, 05-10>05-11, 05-12>05-13");
    one("since long ago", "DTSTART;VALUE=DATE:19900501\nRRULE:FREQ=YEARLY", "05-01>05-02, 05-01>05-02");
    one("a rule with an exception",
        "DTSTART;VALUE=DATE:20300503\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE;VALUE=DATE:20300504,20300505",
        "05-03>05-04, 05-06>05-07");
    one("a timed rule with an exception",
        "DTSTART:20300503T150000\nDTEND:20300504T110000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20300504T150000",
        "05-03>05-04, 05-05>05-06");
    one("a timed rule without a day",
        "DTSTART:20300503T150000\nDTEND:20300504T110000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20300504",
        "05-03>05-04, 05-05>05-06");
    one("dates of its own", "DTSTART;VALUE=DATE:20300503\nRDATE;VALUE=DATE:20300510,20300520",
        "05-03>05-04, 05-10>05-11, 05-20>05-21");
    one("a rule that is none", "DTSTART;VALUE=DATE:20300503\nRRULE:FREQ=SOMETIMES", "05-03>05-04");
    row("an instance moved",
        vevent("DTSTART;VALUE=DATE:20300503\nRRULE:FREQ=WEEKLY;COUNT=3") +
            vevent("RECURRENCE-ID;VALUE=DATE:20300510\nDTSTART;VALUE=DATE:20300512\nDTEND;VALUE=DATE:20300515"),
        "05-03>05-04, 05-12>05-15, 05-17>05-18");
    row("an instance cancelled",
        vevent("RECURRENCE-ID;VALUE=DATE:20300510\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20300510") +
            vevent("DTSTART;VALUE=DATE:20300503\nRRULE:FREQ=WEEKLY;COUNT=3"),
        "05-03>05-04, 05-17>05-18");
    row("one uid for two events",
        vevent("DTSTART;VALUE=DATE:20300503") + vevent("DTSTART;VALUE=DATE:20300510\nDTEND;VALUE=DATE:20300512"),
        "05-03>05-04, 05-10>05-12");
    row("the same event twice", vevent("DTSTART;VALUE=DATE:20300503") + vevent("DTSTART;VALUE=DATE:20300503"),
        "05-03>05-04");
    row("no event at all", "", "");
    row("a task", "BEGIN:VTODO\r\nUID:t\r\nDTSTART;VALUE=DATE:20300503\r\nEND:VTODO\r\n", "");
    row("an alarm inside",
        vevent("DTSTART;VALUE=DATE:20300503\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT1H\nDESCRIPTION:x\nEND:VALARM"),
        "05-03>05-04");
}

void TestIcalReader::readsNights()
{
    QFETCH(QByteArray, events);
    QFETCH(QString, nights);
    QCOMPARE(textOf(readCalendar(calendar(events), "Europe/Lisbon", window)), nights);
}

void TestIcalReader::readsTimesAtTheProperty_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("nights");
    const auto row = [](const char *zone, const QByteArray &lines, const char *nights) {
        QTest::addRow("%s, %s", zone, lines.constData()) << QByteArray(zone) << lines << QString::fromLatin1(nights);
    };
    const QByteArray utc = "DTSTART:20300503T110000Z\nDTEND:20300505T100500Z";
    row("UTC", utc, "05-03>05-05");
    row("Europe/Lisbon", utc, "05-03>05-05");
    row("Pacific/Kiritimati", utc, "05-04>05-06"); // +14
    row("Pacific/Honolulu", utc, "05-03>05-05");   // -10
    row("Australia/Lord_Howe", utc, "05-03>05-05");
    row("Pacific/Honolulu", "DTSTART:20300503T080000Z\nDTEND:20300505T080000Z", "05-02>05-04");
    row("Pacific/Kiritimati", "DTSTART:20300503T150000\nDTEND:20300505T110000", "05-03>05-05");
    row("Pacific/Kiritimati", "DTSTART;VALUE=DATE:20300503\nDTEND;VALUE=DATE:20300505", "05-03>05-05");
    row("Europe/Berlin", "DTSTART;TZID=America/New_York:20300503T200000\nDTEND;TZID=America/New_York:20300505T200000",
        "05-04>05-06");
    row("America/New_York",
        "DTSTART;TZID=Office in Berlin:20300504T020000\nDTEND;TZID=Office in Berlin:20300506T110000", "05-03>05-06");
    row("Europe/Berlin", "DTSTART;TZID=Nowhere/Known:20300503T150000\nDTEND;TZID=Nowhere/Known:20300505T110000",
        "05-03>05-05");
    // The nights in which the clock changes: 31 March and 27 October 2030 in Europe, 3 November in New York.
    row("Europe/Berlin", "DTSTART:20310329T140000Z\nDTEND:20310330T220100Z", "03-29>03-31");
    row("Europe/Berlin", "DTSTART:20301026T220000Z\nDTEND:20301027T230000Z", "10-27>10-28");
    row("America/New_York", "DTSTART:20301103T040000Z\nDTEND:20301104T050000Z", "11-03>11-04");
    row("Europe/Berlin", "DTSTART;TZID=Europe/Berlin:20301026T150000\nDURATION:P1D", "10-26>10-27");
    row("Australia/Lord_Howe", "DTSTART:20301005T133000Z\nDTEND:20301006T130000Z", "10-06>10-07"); // half an hour
    row("Europe/Berlin",
        "DTSTART;TZID=Europe/Berlin:20301025T233000\nDTEND;TZID=Europe/"
        "Berlin:20301026T110000\nRRULE:FREQ=DAILY;COUNT=4",
        "10-25>10-26, 10-26>10-27, 10-27>10-28, 10-28>10-29");
    row("Not/A_Zone", utc, "05-03>05-05");
}

void TestIcalReader::readsTimesAtTheProperty()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, lines);
    QFETCH(QString, nights);
    QCOMPARE(textOf(readCalendar(calendar(berlin + vevent(lines)), zone, window)), nights);
}

void TestIcalReader::readsHowItIsWritten_data()
{
    QTest::addColumn<QByteArray>("document");
    const QByteArray plain =
        calendar(vevent("SUMMARY:Reserved\nDTSTART;VALUE=DATE:20300503\nDTEND;VALUE=DATE:20300506"));
    const auto inUtf16 = [&](QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder.encode(QString::fromUtf8(plain)));
    };
    QTest::newRow("plain") << plain;
    QTest::newRow("byte-order mark") << QByteArray("\xef\xbb\xbf") + plain;
    QTest::newRow("bare line feeds") << QByteArray(plain).replace("\r\n", "\n");
    QTest::newRow("blank lines around") << "\r\n\r\n" + plain + "\r\n\r\n";
    QTest::newRow("no last line end") << plain.trimmed();
    QTest::newRow("lower case") << QByteArray(plain).replace("BEGIN", "begin").replace("DTSTART", "dtstart");
    QTest::newRow("folded") << QByteArray(plain).replace("VALUE=DATE:20300503", "VALUE=DA\r\n TE:2030\r\n\t0503");
    QTest::newRow("UTF-16, little end first") << (inUtf16(QStringConverter::Utf16LE));
    QTest::newRow("UTF-16, big end first") << (inUtf16(QStringConverter::Utf16BE));
    QTest::newRow("unknown properties") << QByteArray(plain).replace("SUMMARY", "X-THING;X-A=1:b\r\nSUMMARY");
    QTest::newRow("a line that is none") << QByteArray(plain).replace("SUMMARY", "nonsense\r\nSUMMARY");
    QTest::newRow("two calendars") << calendar({}) + plain;
}

void TestIcalReader::readsHowItIsWritten()
{
    QFETCH(QByteArray, document);
    QCOMPARE(textOf(readCalendar(document, "UTC", window)), QStringLiteral("05-03>05-06"));
}

void TestIcalReader::refusesWhatIsNoCalendar_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("code");
    const QByteArray whole = calendar(vevent("DTSTART;VALUE=DATE:20300503") + vevent("DTSTART;VALUE=DATE:20300603"));
    QTest::newRow("nothing") << QByteArray() << "NOT_A_CALENDAR";
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body>Sign in</body></html>") << "NOT_A_CALENDAR";
    QTest::newRow("JSON") << QByteArray("{\"error\": \"gone\"}") << "NOT_A_CALENDAR";
    QTest::newRow("an event alone") << vevent("DTSTART;VALUE=DATE:20300503") << "NOT_A_CALENDAR";
    QTest::newRow("bytes") << QByteArray("\x00\x01\x02\xff\xfe", 5) << "NOT_A_CALENDAR";
    QTest::newRow("a zero inside") << QByteArray(whole).replace("UID:a", QByteArray("UID:\0a", 6)) << "NOT_A_CALENDAR";
    QTest::newRow("only its first line") << QByteArray("BEGIN:VCALENDAR\r\n") << "TRUNCATED";
    QTest::newRow("cut off in an event") << whole.left(whole.size() / 2) << "TRUNCATED";
    QTest::newRow("cut off between events") << whole.left(whole.lastIndexOf("BEGIN:VEVENT")) << "TRUNCATED";
    QTest::newRow("an event without end") << QByteArray(whole).replace("END:VEVENT\r\nBEGIN", "BEGIN") << "TRUNCATED";
    QTest::newRow("no event says when") << calendar(vevent("SUMMARY:Reserved")) << "NOT_A_CALENDAR";
    QTest::newRow("an end before the start")
        << calendar(vevent("DTSTART;VALUE=DATE:20300503\nDTEND;VALUE=DATE:20300501")) << "NOT_A_CALENDAR";
    QTest::newRow("a day that is none") << calendar(vevent("DTSTART;VALUE=DATE:20300231")) << "NOT_A_CALENDAR";
    const QByteArray daily = vevent("DTSTART;VALUE=DATE:20300503\nRRULE:FREQ=DAILY");
    QTest::newRow("too much") << calendar(daily.repeated(40)) << "TOO_MANY_EVENTS";
}

void TestIcalReader::refusesWhatIsNoCalendar()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, code);
    QString found;
    try {
        readCalendar(document, "UTC", window);
    } catch (const Invalid &invalid) {
        found = invalid.errors().constFirst().code;
        QVERIFY(!invalid.errors().constFirst().detail.isEmpty());
    }
    QCOMPARE(found, code);
}

void TestIcalReader::keepsEventsWithTheSameSummaryApart()
{
    const QByteArray other = vevent("SUMMARY:Not available\nDTSTART;VALUE=DATE:20300503").replace("UID:a", "UID:b");
    const auto content =
        readCalendar(calendar(vevent("SUMMARY:Not available\nDTSTART;VALUE=DATE:20300503") + other), "UTC", window);
    QCOMPARE(textOf(content), QStringLiteral("05-03>05-04, 05-03>05-04 b"));
    QCOMPARE(content.events.at(0).summary, content.events.at(1).summary);
}

void TestIcalReader::makesTheSameUidUpEveryTime()
{
    const auto without = [](const char *day) {
        const QByteArray text =
            vevent(QByteArray("SUMMARY:Reserved\nDTSTART;VALUE=DATE:") + day).replace("UID:a\r\n", "");
        return readCalendar(calendar(text), "UTC", window).events.constFirst().uid;
    };
    QCOMPARE(without("20300503"), without("20300503"));
    QVERIFY(without("20300503") != without("20300504"));
}

void TestIcalReader::readsTextsWithoutTheirEscapes()
{
    const auto content = readCalendar(
        calendar(vevent("SUMMARY:Caf\xc3\xa9\\, closed\\; \n  really\nDTSTART;VALUE=DATE:20300503")), "UTC", window);
    QCOMPARE(content.events.constFirst().summary, QStringLiteral("Café, closed;  really"));
}

void TestIcalReader::countsEventsThatSayNoNights()
{
    const auto content =
        readCalendar(calendar(vevent("SUMMARY:?") + vevent("DTSTART;VALUE=DATE:20300503")), "UTC", window);
    QCOMPARE(textOf(content), QStringLiteral("05-03>05-04"));
    QCOMPARE(content.skipped, 1);
}

void TestIcalReader::staysQuickWithRulesThatNeverEnd_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<qsizetype>("instances");
    QTest::newRow("every day for ever") << QByteArray("FREQ=DAILY") << qsizetype(729);
    QTest::newRow("more than are taken") << QByteArray("FREQ=HOURLY") << qsizetype(42); // days of 1,000 hours
    QTest::newRow("every second") << QByteArray("FREQ=SECONDLY") << qsizetype(1);
    QTest::newRow("never again") << QByteArray("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30") << qsizetype(1);
    QTest::newRow("every thousandth day") << QByteArray("FREQ=DAILY;INTERVAL=1000") << qsizetype(1);
}

void TestIcalReader::staysQuickWithRulesThatNeverEnd()
{
    QFETCH(QByteArray, rule);
    QFETCH(qsizetype, instances);
    QElapsedTimer timer;
    timer.start();
    const auto content = readCalendar(calendar(vevent("DTSTART:20300503T000000\nRRULE:" + rule)), "UTC", window);
    QCOMPARE(content.events.size(), instances);
    QVERIFY(timer.elapsed() < 5'000);
}

QTEST_GUILESS_MAIN(TestIcalReader)
#include "tst_ical_reader.moc"
