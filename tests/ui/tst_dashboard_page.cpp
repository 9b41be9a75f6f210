#include "tests/ui/fake_page_host.h"
#include "tests/ui/fake_server.h"

#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/charts/trend_chart.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/dashboard_tile.h"
#include "ui/pages/dashboard_toolbar.h"
#include "ui/widgets/theme.h"

#include <QJsonArray>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace roost::ui;

/// The dashboard over a fake server.
class TestDashboardPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsFiguresAndTheirChange();
    void asksForTheSpanThatWasChosen();
    void leavesTheChangeBlankWithoutAComparison();
    void movesByItselfWhenABookingIsConfirmed();
    void asksOnceForARushOfEvents();
    void keepsFiguresWhenTheServerFails();
    void letsNewActivityIn();
    void opensTheBookingOfAnActivity();

private:
    FakeResponse analytics(const FakeRequest &request) const;
    FakeResponse activity() const;
    QJsonArray days(QDate from, QDate to, qint64 revenue) const;
    DashboardTile *tile(Metric metric) const;
    qsizetype asked() const { return m_server->countOf("GET /admin/analytics/daily"); }
    void emitConfirmed() { Q_EMIT m_realtime->eventReceived(QStringLiteral("booking_confirmed"), {}); }

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RealtimeClient> m_realtime;
    FakePageHost m_host;
    std::unique_ptr<DashboardPage> m_page;
    qint64 m_revenue = 100'000;
    int m_activities = 3;
};

void TestDashboardPage::init()
{
    m_revenue = 100'000;
    m_activities = 3;
    m_server = std::make_unique<FakeServer>();
    m_server->on("GET /admin/analytics/daily", [this](const FakeRequest &request) { return analytics(request); });
    m_server->on("GET /admin/activity", [this](const FakeRequest &) { return activity(); });
    m_theme = std::make_unique<Theme>();
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_server->url());
    m_realtime = std::make_unique<RealtimeClient>();
    m_host = FakePageHost();
    m_page = std::make_unique<DashboardPage>(
        PageContext{*m_client, *m_realtime, *m_theme, m_host, {QStringLiteral("admin")}, QStringLiteral("u")});
    m_page->resize(1200, 800);
    m_page->show();
    m_page->activate({});
    QTRY_VERIFY(m_page->isLoaded());
    QTRY_VERIFY(m_page->findChild<QListView *>()->model()->rowCount() > 0);
}

void TestDashboardPage::cleanup()
{
    m_page.reset();
    m_realtime.reset();
    m_client.reset();
    m_theme.reset();
    m_server.reset();
}

QJsonArray TestDashboardPage::days(QDate from, QDate to, qint64 revenue) const
{
    const auto money = [](qint64 amount) {
        return QJsonObject{{QStringLiteral("amount"), amount}, {QStringLiteral("currency"), QStringLiteral("EUR")}};
    };
    QJsonArray days;
    for (auto day = from; day < to; day = day.addDays(1))
        days.append(QJsonObject{{QStringLiteral("date"), day.toString(Qt::ISODate)},
                                {QStringLiteral("bookings"), 4},
                                {QStringLiteral("confirmed"), 4},
                                {QStringLiteral("cancellations"), 1},
                                {QStringLiteral("nights"), 5},
                                {QStringLiteral("available_nights"), 10},
                                {QStringLiteral("revenue"), money(revenue)},
                                {QStringLiteral("fees"), money(0)}});
    return days;
}

FakeResponse TestDashboardPage::analytics(const FakeRequest &request) const
{
    const auto from = QDate::fromString(request.parameter("from"), Qt::ISODate);
    const auto to = QDate::fromString(request.parameter("to"), Qt::ISODate);
    QJsonObject json{{QStringLiteral("currency"), QStringLiteral("EUR")},
                     {QStringLiteral("currencies"), QJsonArray{QStringLiteral("EUR")}},
                     {QStringLiteral("from"), request.parameter("from")},
                     {QStringLiteral("to"), request.parameter("to")},
                     {QStringLiteral("items"), days(from, to, m_revenue)}};
    if (!request.parameter("compare").isEmpty())
        json.insert(QLatin1String("compare"), days(from.addDays(-364), to.addDays(-364), 80'000));
    return {200, json};
}

FakeResponse TestDashboardPage::activity() const
{
    QJsonArray items;
    for (int i = m_activities; i > 0; --i)
        items.append(QJsonObject{
            {QStringLiteral("booking_id"), QStringLiteral("b%1").arg(i)},
            {QStringLiteral("status"), QStringLiteral("CONFIRMED")},
            {QStringLiteral("kind"), QStringLiteral("confirmed")},
            {QStringLiteral("property_title"), QStringLiteral("Sea Loft")},
            {QStringLiteral("at"), QStringLiteral("2030-05-01T12:00:%1Z").arg(i, 2, 10, QLatin1Char('0'))}});
    return {200, {{QStringLiteral("items"), items}}};
}

DashboardTile *TestDashboardPage::tile(Metric metric) const
{
    for (auto *candidate : m_page->findChildren<DashboardTile *>()) {
        if (candidate->metric() == metric)
            return candidate;
    }
    return nullptr;
}

void TestDashboardPage::showsFiguresAndTheirChange()
{
    QVERIFY(tile(Metric::Revenue)->valueText().contains(QStringLiteral("90,000")) ||
            tile(Metric::Revenue)->valueText().contains(QStringLiteral("90000")));
    QCOMPARE(tile(Metric::Revenue)->changeText(), QStringLiteral("+25.0%"));
    QCOMPARE(tile(Metric::Occupancy)->valueText(), QStringLiteral("50.0%"));
    QCOMPARE(tile(Metric::Occupancy)->changeText(), QStringLiteral("0.0 pt"));
    QCOMPARE(tile(Metric::Cancellations)->valueText(), QStringLiteral("25.0%"));
}

void TestDashboardPage::asksForTheSpanThatWasChosen()
{
    auto *toolBar = m_page->findChild<DashboardToolBar *>();
    toolBar->setCustomRange(QDate(2030, 5, 1), QDate(2030, 5, 31));
    QTRY_COMPARE(m_server->requests().last().parameter("from"), QStringLiteral("2030-05-01"));
    QCOMPARE(m_server->requests().last().parameter("to"), QStringLiteral("2030-06-01"));
    toolBar->setComparison(Comparison::LastYear);
    QTRY_COMPARE(m_server->requests().last().parameter("compare"), QStringLiteral("last_year"));
}

void TestDashboardPage::leavesTheChangeBlankWithoutAComparison()
{
    m_page->findChild<DashboardToolBar *>()->setComparison(Comparison::None);
    QTRY_COMPARE(tile(Metric::Revenue)->changeText(), QString());
    QCOMPARE(tile(Metric::Occupancy)->valueText(), QStringLiteral("50.0%"));
}

void TestDashboardPage::movesByItselfWhenABookingIsConfirmed()
{
    const auto before = tile(Metric::Revenue)->valueText();
    m_revenue = 110'000;
    emitConfirmed();
    QTRY_VERIFY(tile(Metric::Revenue)->valueText() != before);
    QCOMPARE(tile(Metric::Revenue)->changeText(), QStringLiteral("+37.5%"));
}

void TestDashboardPage::asksOnceForARushOfEvents()
{
    QTest::qWait(300);
    const auto before = asked();
    for (int i = 0; i < 50; ++i)
        emitConfirmed();
    QTest::qWait(600);
    QVERIFY(asked() > before);
    QVERIFY2(asked() <= before + 2, qPrintable(QString::number(asked() - before)));
}

void TestDashboardPage::keepsFiguresWhenTheServerFails()
{
    const auto before = tile(Metric::Revenue)->valueText();
    m_server->on("GET /admin/analytics/daily", [](const FakeRequest &) {
        return FakeResponse{503, {{QStringLiteral("detail"), QStringLiteral("The database is away.")}}};
    });
    m_page->reload();
    const auto retry = [this]() -> QPushButton * {
        for (auto *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Retry"))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(retry());
    QCOMPARE(tile(Metric::Revenue)->valueText(), before);
    m_server->on("GET /admin/analytics/daily", [this](const FakeRequest &request) { return analytics(request); });
    QTest::mouseClick(retry(), Qt::LeftButton);
    QTRY_VERIFY(!retry());
}

void TestDashboardPage::letsNewActivityIn()
{
    auto *model = m_page->findChild<QListView *>()->model();
    QCOMPARE(model->rowCount(), 3);
    m_activities = 5;
    emitConfirmed();
    QTRY_COMPARE(model->rowCount(), 5);
}

void TestDashboardPage::opensTheBookingOfAnActivity()
{
    auto *list = m_page->findChild<QListView *>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(m_host.opened.value(0), QStringLiteral("bookings/b2"));
}

QTEST_MAIN(TestDashboardPage)
#include "tst_dashboard_page.moc"
