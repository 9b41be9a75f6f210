#include "tests/ui/sample_calendar_property.h"
#include "ui/models/calendar_table_text.h"
#include "ui/models/calendar_words.h"

#include <QTest>

using namespace roost::ui;

/// Prices to and from spreadsheets.
class TestCalendarTableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPrices_data();
    void readsPrices();
    void copiesByLocale();
    void pastesWhatWasCopied();
    void fillsTheSelectionWithOnePrice();
    void repeatsATableThatFitsSeveralTimes();
    void leavesEmptyCellsAsTheyAre();
    void namesEveryFault();
    void shortensManyFaults();

private:
    PastedPrices paste(const QString &text, int rows, int days, int firstDay = 0)
    {
        return m_text.pasted(text, {&m_one, &m_two}, nights(rows, days, firstDay), m_monday.addDays(27));
    }
    CalendarNights nights(int rows, int days, int firstDay = 0) const
    {
        return {QList<const CalendarProperty *>{&m_one, &m_two}.mid(0, rows),
                m_monday.addDays(firstDay),
                m_monday.addDays(firstDay + days),
                {}};
    }

    const QDate m_monday = sampleMonday();
    const QLocale m_german{QLocale::German, QLocale::Germany};
    const CalendarTableText m_text{m_german};
    const CalendarProperty m_one = sampleCalendarProperty(QStringLiteral("one"));
    const CalendarProperty m_two = sampleCalendarProperty(QStringLiteral("two"), QStringLiteral("JPY"));
};

void TestCalendarTableText::readsPrices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("amount"); // below zero: none
    QTest::newRow("whole") << "128"
                           << "EUR" << qint64(12'800);
    QTest::newRow("of the locale") << "1.128,50"
                                   << "EUR" << qint64(112'850);
    QTest::newRow("with a point all the same") << "128.5"
                                               << "EUR" << qint64(12'850);
    QTest::newRow("with a sign") << "€ 128,00"
                                 << "EUR" << qint64(12'800);
    QTest::newRow("with a code") << "128 EUR"
                                 << "EUR" << qint64(12'800);
    QTest::newRow("without decimals") << "12800"
                                      << "JPY" << qint64(12'800);
    QTest::newRow("nothing") << ""
                             << "EUR" << qint64(-1);
    QTest::newRow("words") << "twelve"
                           << "EUR" << qint64(-1);
    QTest::newRow("below zero") << "-5"
                                << "EUR" << qint64(-1);
    QTest::newRow("beyond reason") << "99999999999"
                                   << "EUR" << qint64(-1);
}

void TestCalendarTableText::readsPrices()
{
    QFETCH(QString, text);
    QFETCH(QString, currency);
    QFETCH(qint64, amount);
    QCOMPARE(m_text.amountOf(text, currency).value_or(-1), amount);
}

void TestCalendarTableText::copiesByLocale()
{
    QCOMPARE(m_text.copied(nights(2, 2)), QStringLiteral("100,00\t100,00\n10000\t10000\n"));
    QCOMPARE(m_text.copied(nights(1, 2, 27)), QStringLiteral("100,00\t\n")); // the second is not loaded
}

void TestCalendarTableText::pastesWhatWasCopied()
{
    const auto pasted = paste(m_text.copied(nights(2, 3)), 1, 1, 4);
    QVERIFY(pasted.problems.isEmpty());
    QCOMPARE(pasted.cells.size(), 6);
    QCOMPARE(pasted.cells[0].night, m_monday.addDays(4));
    QCOMPARE(pasted.cells[0].amount, 10'000);
    QCOMPARE(pasted.cells[5].property, &m_two);
    QCOMPARE(pasted.cells[5].amount, 10'000);
}

void TestCalendarTableText::fillsTheSelectionWithOnePrice()
{
    QCOMPARE(paste(QStringLiteral("90\n"), 2, 5).cells.size(), 10);
}

void TestCalendarTableText::repeatsATableThatFitsSeveralTimes()
{
    const auto week = paste(QStringLiteral("1\t2"), 1, 6).cells;
    QCOMPARE(week.size(), 6);
    QCOMPARE(week[4].amount, 100);
    QCOMPARE(week[5].amount, 200);
    QCOMPARE(paste(QStringLiteral("1\t2"), 1, 5).cells.size(), 2);
}

void TestCalendarTableText::leavesEmptyCellsAsTheyAre()
{
    const auto pasted = paste(QStringLiteral("1\t\t3\r\n"), 1, 1);
    QCOMPARE(pasted.cells.size(), 2);
    QCOMPARE(pasted.cells[1].night, m_monday.addDays(2));
}

void TestCalendarTableText::namesEveryFault()
{
    const auto pasted = paste(QStringLiteral("1\tx\n2\t3"), 1, 1, -1);
    QVERIFY(pasted.cells.isEmpty());
    const auto past = dayText(m_monday.addDays(-1), m_german);
    QCOMPARE(pasted.problems,
             QStringList({QStringLiteral("Home one, %1: the night is past.").arg(past),
                          QStringLiteral("Home one, %1: “x” is not a price.").arg(dayText(m_monday, m_german)),
                          QStringLiteral("Home two, %1: the night is past.").arg(past)}));
    QVERIFY(paste(QStringLiteral("1\n2\n3"), 1, 1).problems.first().contains(QStringLiteral("3 lines")));
    QVERIFY(!paste(QStringLiteral("1\t2"), 1, 1, 27).problems.isEmpty());
    QVERIFY(!paste(QString(), 1, 1).problems.isEmpty());
}

void TestCalendarTableText::shortensManyFaults()
{
    const auto pasted = paste(QStringLiteral("a\tb\tc\td\te\tf\tg\th\ti\tj"), 1, 1);
    QCOMPARE(pasted.problems.size(), 9);
    QCOMPARE(pasted.problems.last(), QStringLiteral("And 2 more."));
}

QTEST_APPLESS_MAIN(TestCalendarTableText)
#include "tst_calendar_table_text.moc"
