#include "tests/ui/fake_calendar.h"

#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/models/calendar_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace roost::ui;

/// The calendar's model over a fake server.
class TestCalendarModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsPropertiesPageByPage();
    void knowsTheNightsAroundToday();
    void loadsNightsOnlyOnceWhenShown();
    void reckonsTheOccupancyOfThirtyNights();
    void reloadsAPropertyThatAnEventNames();
    void loadsAPropertyAnewWhenItComesIntoSightAfterAnEvent();
    void loadsOnlyTheNightsThatAnEventNames();
    void showsOnlyWhatIsWanted();
    void keepsWhatIsShownWhileItRefreshes();
    void marksConflicts();
    void ignoresEventsOfOtherProperties();
    void failsWithTheServersProblem();
    void beginsAnewWithAnotherCity();

private:
    void load(int properties);
    qsizetype calendarRequests() const { return m_calendar->server().countOf("GET /calendar"); }
    void emitChange(const QString &propertyId)
    {
        Q_EMIT m_realtime->eventReceived(QStringLiteral("calendar_changed"),
                                         {{QStringLiteral("property_id"), propertyId}});
    }

    const QDate m_today{2030, 5, 1};
    std::unique_ptr<FakeCalendar> m_calendar;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RealtimeClient> m_realtime;
    std::unique_ptr<CalendarModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCalendarModel::init()
{
    m_calendar = std::make_unique<FakeCalendar>();
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_calendar->url());
    m_realtime = std::make_unique<RealtimeClient>();
    m_model = std::make_unique<CalendarModel>(*m_client, *m_realtime);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestCalendarModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_realtime.reset();
    m_client.reset();
    m_calendar.reset();
}

void TestCalendarModel::load(int properties)
{
    for (int i = 0; i < properties; ++i)
        m_calendar->addProperty(QStringLiteral("p%1").arg(i), QStringLiteral("Property %1").arg(i));
    m_model->load({}, m_today);
    QTRY_COMPARE(m_model->rowCount(), properties);
}

void TestCalendarModel::listsPropertiesPageByPage()
{
    load(120);
    QCOMPARE(m_model->data(m_model->index(119), Qt::DisplayRole).toString(), QStringLiteral("Property 119"));
    QCOMPARE(m_model->rowOf(QStringLiteral("p77")), 77);
    QVERIFY(!m_model->canFetchMore({}));
    QCOMPARE(calendarRequests(), 3);
}

void TestCalendarModel::knowsTheNightsAroundToday()
{
    load(1);
    const auto &property = m_model->property(0);
    QVERIFY(property.night(m_today));
    QVERIFY(property.night(m_today.addDays(30)));
    QCOMPARE(property.night(m_today)->price, 10'000);
    QVERIFY(!property.night(m_today.addDays(200)));
}

void TestCalendarModel::loadsNightsOnlyOnceWhenShown()
{
    load(3);
    const auto before = calendarRequests();
    m_model->show(0, 2, m_today.addDays(110), m_today.addDays(190));
    m_model->show(0, 2, m_today.addDays(100), m_today.addDays(200));
    QTRY_VERIFY(m_model->property(2).night(m_today.addDays(150)));
    m_model->show(0, 2, m_today.addDays(100), m_today.addDays(200));
    QTest::qWait(100); // nothing is to happen
    QCOMPARE(calendarRequests(), before + 1);
}

void TestCalendarModel::reckonsTheOccupancyOfThirtyNights()
{
    m_calendar->addStay(QStringLiteral("p0"), QStringLiteral("b1"), m_today.addDays(-2), m_today.addDays(3));
    m_calendar->addStay(QStringLiteral("p0"), QStringLiteral("b2"), m_today.addDays(10), m_today.addDays(16));
    load(2);
    QCOMPARE(m_model->data(m_model->index(0), CalendarModel::OccupancyRole).toDouble(), 9.0 / 30);
    QCOMPARE(m_model->data(m_model->index(1), CalendarModel::OccupancyRole).toDouble(), 0.0);
}

void TestCalendarModel::reloadsAPropertyThatAnEventNames()
{
    load(3);
    m_model->show(0, 2, m_today, m_today.addDays(20));
    QTest::qWait(100); // it has looked for what is missing there
    m_calendar->setPrice(12'500);
    m_calendar->addStay(QStringLiteral("p1"), QStringLiteral("b1"), m_today.addDays(4), m_today.addDays(6));
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    emitChange(QStringLiteral("p1"));
    emitChange(QStringLiteral("p1"));
    QTRY_COMPARE(m_model->property(1).night(m_today)->price, 12'500);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_model->property(0).night(m_today)->price, 10'000);
    QVERIFY(m_model->property(1).claimAt(m_today.addDays(5)));
}

void TestCalendarModel::loadsAPropertyAnewWhenItComesIntoSightAfterAnEvent()
{
    load(3);
    m_model->show(0, 0, m_today, m_today.addDays(20));
    const auto before = calendarRequests();
    m_calendar->setPrice(12'500);
    emitChange(QStringLiteral("p2"));
    QTest::qWait(200);
    QCOMPARE(calendarRequests(), before);
    QVERIFY(m_model->property(2).night(m_today)); // as it was, rather than nothing
    m_model->show(0, 2, m_today, m_today.addDays(20));
    QTRY_COMPARE(m_model->property(2).night(m_today)->price, 12'500);
}

void TestCalendarModel::loadsOnlyTheNightsThatAnEventNames()
{
    load(1);
    m_model->show(0, 0, m_today, m_today.addDays(90));
    QTRY_VERIFY(m_model->property(0).night(m_today.addDays(90)));
    Q_EMIT m_realtime->eventReceived(QStringLiteral("calendar_changed"),
                                     {{QStringLiteral("property_id"), QStringLiteral("p0")},
                                      {QStringLiteral("from"), m_today.addDays(3).toString(Qt::ISODate)},
                                      {QStringLiteral("to"), m_today.addDays(4).toString(Qt::ISODate)}});
    m_calendar->setPrice(12'500);
    QTRY_COMPARE(m_model->property(0).night(m_today.addDays(3))->price, 12'500);
    const auto request = m_calendar->server().lastOf("GET /calendar");
    QCOMPARE(QDate::fromString(request.parameter("from"), Qt::ISODate)
                 .daysTo(QDate::fromString(request.parameter("to"), Qt::ISODate)),
             CalendarProperty::blockDays);
    QCOMPARE(m_model->property(0).night(m_today.addDays(80))->price, 10'000);
}

void TestCalendarModel::showsOnlyWhatIsWanted()
{
    load(60);
    m_model->showOnly(QSet<QString>{QStringLiteral("p3"), QStringLiteral("p57")});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->listedCount(), 60);
    QCOMPARE(m_model->property(1).title(), QStringLiteral("Property 57"));
    QCOMPARE(m_model->rowOf(QStringLiteral("p57")), 1);
    QCOMPARE(m_model->rowOf(QStringLiteral("p4")), -1);
    m_model->show(0, 1, m_today.addDays(200), m_today.addDays(210));
    QTRY_VERIFY(m_model->property(1).night(m_today.addDays(205)));
    m_model->showOnly({});
    QCOMPARE(m_model->rowCount(), 60);
}

void TestCalendarModel::keepsWhatIsShownWhileItRefreshes()
{
    load(3);
    m_model->show(0, 2, m_today, m_today.addDays(20));
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_calendar->setPrice(12'500);
    m_model->refresh();
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->property(0).night(m_today)->price, 10'000);
    QTRY_COMPARE(m_model->property(0).night(m_today)->price, 12'500);
    QCOMPARE(resets.size(), 0);
}

void TestCalendarModel::marksConflicts()
{
    m_calendar->server().on("GET /calendar-conflicts", [this](const FakeRequest &) {
        const QJsonObject nights{{QStringLiteral("from"), m_today.addDays(4).toString(Qt::ISODate)},
                                 {QStringLiteral("to"), m_today.addDays(6).toString(Qt::ISODate)}};
        const QJsonObject conflict{{QStringLiteral("property_id"), QStringLiteral("p1")},
                                   {QStringLiteral("feed_name"), QStringLiteral("Elsewhere")},
                                   {QStringLiteral("nights"), nights}};
        return FakeResponse{200, {{QStringLiteral("items"), QJsonArray{conflict}}}};
    });
    load(2);
    QTRY_VERIFY(m_model->hasConflict(QStringLiteral("p1"), m_today.addDays(5), m_today.addDays(8)));
    QVERIFY(!m_model->hasConflict(QStringLiteral("p1"), m_today.addDays(6), m_today.addDays(8)));
    QVERIFY(!m_model->hasConflict(QStringLiteral("p0"), m_today, m_today.addDays(8)));
    QCOMPARE(m_model->conflictsOf(QStringLiteral("p1")).first().feedName, QStringLiteral("Elsewhere"));
}

void TestCalendarModel::ignoresEventsOfOtherProperties()
{
    load(1);
    m_model->show(0, 0, m_today, m_today.addDays(20));
    const auto before = calendarRequests();
    emitChange(QStringLiteral("somebody's"));
    QTest::qWait(200);
    QCOMPARE(calendarRequests(), before);
}

void TestCalendarModel::failsWithTheServersProblem()
{
    m_calendar->server().on("GET /calendar", [](const FakeRequest &) {
        return FakeResponse{503,
                            {{QStringLiteral("code"), QStringLiteral("UNAVAILABLE")},
                             {QStringLiteral("detail"), QStringLiteral("The database is away.")}}};
    });
    m_model->load({}, m_today);
    QTRY_COMPARE(m_model->state(), CalendarModel::State::Failed);
    QCOMPARE(m_model->problem().detail, QStringLiteral("The database is away."));
}

void TestCalendarModel::beginsAnewWithAnotherCity()
{
    load(2);
    m_model->load({.city = QStringLiteral("Porto")}, m_today);
    QCOMPARE(m_model->rowCount(), 0);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_calendar->server().lastOf("GET /calendar").parameter("city"), QStringLiteral("Porto"));
}

QTEST_GUILESS_MAIN(TestCalendarModel)
#include "tst_calendar_model.moc"
