#include "ui/models/stay_text.h"

using namespace roost::ui;

/// Spans of dates and ages as people read them.
class TestStayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesStays_data();
    void writesStays();
    void writesAges_data();
    void writesAges();

private:
    const QLocale m_locale{QLocale::English, QLocale::UnitedKingdom};
};

void TestStayText::writesStays_data()
{
    QTest::addColumn<QDate>("checkIn");
    QTest::addColumn<QDate>("checkOut");
    QTest::addColumn<QString>("text");
    QTest::newRow("one month") << QDate(2030, 5, 1) << QDate(2030, 5, 4) << QStringLiteral("1 – 4 May 2030");
    QTest::newRow("two months") << QDate(2030, 5, 29) << QDate(2030, 6, 2) << QStringLiteral("29 May – 2 Jun 2030");
    QTest::newRow("two years") << QDate(2030, 12, 29) << QDate(2031, 1, 2) << QStringLiteral("29 Dec – 2 Jan 2031");
    QTest::newRow("nearly a year") << QDate(2030, 5, 5) << QDate(2031, 5, 3) << QStringLiteral("5 May – 3 May 2031");
    QTest::newRow("over a year") << QDate(2030, 5, 5) << QDate(2031, 5, 6) << QStringLiteral("5 May 2030 – 6 May 2031");
}

void TestStayText::writesStays()
{
    QFETCH(QDate, checkIn);
    QFETCH(QDate, checkOut);
    QFETCH(QString, text);
    QCOMPARE(stayText(checkIn, checkOut, m_locale), text);
}

void TestStayText::writesAges_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("a moment") << 59 << QStringLiteral("now");
    QTest::newRow("a clock ahead of ours") << -30 << QStringLiteral("now");
    QTest::newRow("a minute") << 60 << QStringLiteral("1 min ago");
    QTest::newRow("nearly an hour") << 3599 << QStringLiteral("59 min ago");
    QTest::newRow("hours") << 7200 << QStringLiteral("2 h ago");
    QTest::newRow("a day") << 86400 << QStringLiteral("9 May 2030");
}

void TestStayText::writesAges()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    const QDateTime now(QDate(2030, 5, 10), QTime(12, 0), Qt::UTC);
    QCOMPARE(agoText(now.addSecs(-seconds), now, m_locale), text);
}

QTEST_GUILESS_MAIN(TestStayText)
#include "tst_stay_text.moc"
