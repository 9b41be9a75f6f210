#include "tests/ui/console_fixture.h"
#include "tests/ui/fake_analytics.h"
#include "tests/ui/fake_page_host.h"
#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/row_chart.h"
#include "ui/charts/trend_chart.h"
#include "ui/pages/dashboard_board.h"
#include "ui/pages/dashboard_filter_bar.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/dashboard_tile.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>

#include <random>

using namespace roost::ui;

/// The dashboard over a fake server.
class TestDashboardPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheServersNumbers();
    void asksOnceForAllTiles();
    void reloadsOnlyWhatChanges();
    void leavesTheChangeBlankWithoutAComparison();
    void movesByItselfWhenABookingIsConfirmed();
    void asksOnceForARushOfEvents();
    void keepsFiguresWhenTheServerFails();
    void offersToTryAgainWhereItFailed();
    void saysWhenThereIsNothing();
    void keepsEmptyBucketsOfAHistogram();
    void opensTheRowsOfAPoint();
    void opensTheRowsOfATile();
    void filtersByAClick();
    void takesAFilterAwayByItsChip();
    void showsProgressTowardsATarget();
    void takesATargetWhereItIsSeen();
    void givesHostsNoOthers();
    void definesEveryCard();
    void letsNewActivityIn();
    void opensTheBookingOfAnActivity();

private:
    void build(const QStringList &roles);
    DashboardTile *tile(FigureMetric metric) const;
    template <typename T>
    T *card(const char *id) const
    {
        auto *view = bring(id);
        return view ? view->findChild<T *>() : nullptr;
    }
    /// Scrolls the card into sight: what is not seen waits.
    QWidget *bring(const char *id) const
    {
        auto *view = m_page->findChild<QWidget *>(QLatin1String(id));
        if (view)
            m_page->findChild<QScrollArea *>()->ensureWidgetVisible(view);
        return view;
    }
    DashboardQuery &query() const { return m_page->model().query(); }
    qsizetype asked() const { return m_server->countOf("GET /analytics/dashboard"); }
    void emitConfirmed() { Q_EMIT m_realtime->eventReceived(QStringLiteral("booking_confirmed"), {}); }
    bool isSettled() const
    {
        const auto views = m_page->findChildren<DashboardCardView *>();
        return std::all_of(views.begin(), views.end(), [](const DashboardCardView *view) { return view->isSettled(); });
    }

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<FakeAnalytics> m_analytics;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RealtimeClient> m_realtime;
    std::unique_ptr<FakePageHost> m_host;
    std::unique_ptr<DashboardPage> m_page;
};

void TestDashboardPage::init()
{
    m_server = std::make_unique<FakeServer>();
    m_analytics = std::make_unique<FakeAnalytics>(*m_server);
    m_theme = std::make_unique<Theme>();
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_server->url());
    m_realtime = std::make_unique<RealtimeClient>();
    m_host = std::make_unique<FakePageHost>();
    build({"admin"});
}

void TestDashboardPage::build(const QStringList &roles)
{
    m_page = std::make_unique<DashboardPage>(PageContext{*m_client, *m_realtime, *m_theme, *m_host, roles, "u"});
    m_page->resize(1200, 900);
    m_page->show();
    m_page->activate({});
    [this] { QTRY_VERIFY(m_page->isLoaded() && isSettled()); }();
    [this] { QTRY_VERIFY(!tile(FigureMetric::Revenue)->valueText().isEmpty()); }();
}

void TestDashboardPage::cleanup()
{
    m_page.reset();
    m_realtime.reset();
    m_client.reset();
    m_theme.reset();
    m_analytics.reset();
    m_server.reset();
}

DashboardTile *TestDashboardPage::tile(FigureMetric metric) const
{
    for (auto *candidate : m_page->findChildren<DashboardTile *>()) {
        if (candidate->metric() == metric)
            return candidate;
    }
    return nullptr;
}

/// Random spans, comparisons and filters: what the tiles say is what the server says, reckoned here once more.
void TestDashboardPage::showsTheServersNumbers()
{
    std::mt19937 random(11);
    const auto upTo = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const AnalyticsFormat format(QLocale(), "EUR");
    for (int round = 0; round < 12; ++round) {
        const auto first = QDate::currentDate().addDays(-700 + upTo(400));
        const auto last = first.addDays(upTo(200));
        query().setDays(first, last);
        query().setComparison(upTo(2) == 0 ? Comparison::Previous : Comparison::LastYear);
        query().clearFilters();
        if (upTo(2) == 0)
            query().addFilter({FigureDimension::City, upTo(2) == 0 ? "Lisbon" : "Porto", {}});
        if (upTo(3) == 0)
            query().addFilter({FigureDimension::Channel, "direct", {}});
        const auto before = asked();
        QTRY_VERIFY(asked() > before);
        QTRY_VERIFY(isSettled());

        const auto key = FakeAnalytics::keyOf(m_server->lastOf("GET /analytics/dashboard"));
        const bool isLastYear = query().figures().comparison == Comparison::LastYear;
        const qint64 back = isLastYear ? 364 : first.daysTo(last) + 1;
        const auto now = m_analytics->sumsOf(first, last.addDays(1), key);
        const auto then = m_analytics->sumsOf(first.addDays(-back), last.addDays(1 - back), key);
        for (const auto metric :
             {FigureMetric::Revenue, FigureMetric::Occupancy, FigureMetric::AverageDailyRate,
              FigureMetric::RevenuePerAvailable, FigureMetric::Bookings, FigureMetric::CancellationRate}) {
            const auto value = FakeAnalytics::valueOf(metric, now).toInteger();
            const auto compared = FakeAnalytics::valueOf(metric, then).toInteger();
            QTRY_COMPARE(tile(metric)->valueText(), format.value(metric, value));
            QCOMPARE(tile(metric)->changeText(), format.change(metric, value, compared));
        }
    }
}

void TestDashboardPage::asksOnceForAllTiles()
{
    QCOMPARE(asked(), 1);
    for (const auto *route : {"GET /analytics/pickup", "GET /analytics/forecast", "GET /analytics/funnel"})
        QCOMPARE(m_server->countOf(route), 1);
    QCOMPARE(m_server->countOf("GET /analytics/series"), 3); // the days of the heat map, the hosts, the totals
}

void TestDashboardPage::reloadsOnlyWhatChanges()
{
    const auto forecasts = m_server->countOf("GET /analytics/forecast");
    const auto pickups = m_server->countOf("GET /analytics/pickup");
    query().setComparison(Comparison::Previous);
    QTRY_COMPARE(asked(), 2);
    QCOMPARE(m_server->lastOf("GET /analytics/dashboard").parameter("compare"), "previous");
    query().setComparedDays(QDate(2029, 5, 1), QDate(2029, 5, 31));
    QTRY_COMPARE(m_server->lastOf("GET /analytics/dashboard").parameter("compare_to"), "2029-06-01");
    query().setGrain(FigureGrain::Month);
    QTRY_COMPARE(m_server->lastOf("GET /analytics/dashboard").parameter("by"), "month");
    QCOMPARE(m_server->countOf("GET /analytics/forecast"), forecasts);
    QCOMPARE(m_server->countOf("GET /analytics/pickup"), pickups);
    query().addFilter({FigureDimension::City, QStringLiteral("São Tomé & Príncipe"), {}});
    QTRY_COMPARE(m_server->countOf("GET /analytics/forecast"), forecasts + 1);
    QCOMPARE(QUrlQuery(m_server->lastOf("GET /analytics/forecast").url).queryItemValue("city", QUrl::FullyDecoded),
             QStringLiteral("São Tomé & Príncipe"));
}

void TestDashboardPage::leavesTheChangeBlankWithoutAComparison()
{
    query().setComparison(Comparison::None);
    QTRY_COMPARE(tile(FigureMetric::Revenue)->changeText(), QString());
    QVERIFY(!tile(FigureMetric::Revenue)->valueText().isEmpty());
}

void TestDashboardPage::movesByItselfWhenABookingIsConfirmed()
{
    const auto before = tile(FigureMetric::Revenue)->valueText();
    const auto top = card<TrendChart>("trend.revenue")->scale().top();
    m_analytics->extraRevenue = -9'000;
    emitConfirmed();
    QTRY_VERIFY(tile(FigureMetric::Revenue)->valueText() != before);
    QTRY_VERIFY(isSettled());
    QCOMPARE(card<TrendChart>("trend.revenue")->scale().top(), top); // lower values do not make the axis jump
}

void TestDashboardPage::asksOnceForARushOfEvents()
{
    QTest::qWait(600);
    const auto before = asked();
    for (int i = 0; i < 1'000; ++i)
        emitConfirmed();
    QTest::qWait(600);
    QVERIFY(asked() > before);
    QVERIFY2(asked() <= before + 3, qPrintable(QString::number(asked() - before)));
}

void TestDashboardPage::keepsFiguresWhenTheServerFails()
{
    const auto before = tile(FigureMetric::Revenue)->valueText();
    m_server->on("GET /analytics/dashboard", [](const FakeRequest &) {
        return FakeResponse{503, {{"detail", "The database is away."}}};
    });
    const auto *bar = m_page->findChild<DashboardFilterBar *>();
    QVERIFY(bar->ageText().isEmpty());
    m_page->reload();
    QTRY_VERIFY(!bar->ageText().isEmpty()); // says how old they are
    QVERIFY(bar->isVisible());
    QCOMPARE(tile(FigureMetric::Revenue)->valueText(), before);
    m_analytics = std::make_unique<FakeAnalytics>(*m_server);
    m_page->reload();
    QTRY_VERIFY(bar->ageText().isEmpty());
}

void TestDashboardPage::offersToTryAgainWhereItFailed()
{
    m_server->on("GET /analytics/funnel", [](const FakeRequest &) {
        return FakeResponse{503, {{"detail", "The funnel is away."}}};
    });
    query().setRange(RangePreset::Last30);
    const auto *funnel = bring("funnel");
    QTRY_VERIFY(ConsoleFixture::visibleTexts(*funnel).contains("The funnel is away."));
    QTRY_VERIFY(ConsoleFixture::button(*funnel, "Retry"));
    QVERIFY(!tile(FigureMetric::Revenue)->valueText().isEmpty());
    m_analytics = std::make_unique<FakeAnalytics>(*m_server);
    ConsoleFixture::click(*funnel, "Retry");
    QTRY_VERIFY(!ConsoleFixture::button(*funnel, "Retry"));
}

void TestDashboardPage::saysWhenThereIsNothing()
{
    m_analytics->isEmpty = true;
    query().addFilter({FigureDimension::City, "Nowhere", {}});
    QTRY_COMPARE(tile(FigureMetric::Occupancy)->valueText(), QStringLiteral("–")); // not 0, not infinite
    QCOMPARE(tile(FigureMetric::AverageDailyRate)->valueText(), QStringLiteral("–"));
    QCOMPARE(tile(FigureMetric::Occupancy)->changeText(), QString());
    for (const auto *id : {"heat", "pace", "pickup", "booking_window", "cities", "top", "funnel", "forecast.revenue"}) {
        const auto *view = bring(id);
        QTRY_VERIFY2(ConsoleFixture::visibleTexts(*view).join(' ').contains('.'), id); // a sentence instead
    }
}

/// The server leaves out buckets that hold nothing; between two bars they are seen as a gap.
void TestDashboardPage::keepsEmptyBucketsOfAHistogram()
{
    const auto *chart = card<BarChart>("booking_window");
    QTRY_COMPARE(chart->markCount(), 11);
    const auto &windows = m_page->model().figures().shapes.windows;
    QVERIFY(windows.size() < 11);
    QCOMPARE(chart->markTitle(0), "0 days");
    QVERIFY(chart->markTitle(1).startsWith("1 "));
    QCOMPARE(chart->markTitle(3), QStringLiteral("4–7 days"));
    QCOMPARE(chart->markTitle(10), "366 days and more");
}

void TestDashboardPage::opensTheRowsOfAPoint()
{
    QSignalSpy opened(&m_page->board(), &DashboardBoard::opened);
    auto *chart = card<TrendChart>("trend.revenue");
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, chart->pointOf(5, chart->scale().top() / 2).toPoint());
    QCOMPARE(opened.size(), 1);
    const auto opening = opened[0][0].value<FigureOpening>();
    QCOMPARE(opening.metric, FigureMetric::Revenue);
    QCOMPARE(opening.query.from, query().figures().from.addDays(5));
    QCOMPARE(opening.query.to, query().figures().from.addDays(6));
    QCOMPARE(opening.query.currency, "EUR");
    QTest::keyClick(chart, Qt::Key_End);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened[1][0].value<FigureOpening>().query.to, query().figures().to);
}

void TestDashboardPage::opensTheRowsOfATile()
{
    QSignalSpy opened(&m_page->board(), &DashboardBoard::opened);
    QTest::mouseClick(tile(FigureMetric::Occupancy), Qt::LeftButton);
    QTest::keyClick(tile(FigureMetric::Bookings), Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened[0][0].value<FigureOpening>().metric, FigureMetric::Occupancy);
    QCOMPARE(opened[1][0].value<FigureOpening>().metric, FigureMetric::Bookings);
    QCOMPARE(opened[1][0].value<FigureOpening>().query.from, query().figures().from);
}

void TestDashboardPage::filtersByAClick()
{
    QSignalSpy opened(&m_page->board(), &DashboardBoard::opened);
    auto *chart = card<RowChart>("cities");
    QTRY_COMPARE(chart->markCount(), 3);
    const auto city = chart->markTitle(1);
    const auto point = chart->markRect(1).center().toPoint();
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, point);
    QTRY_COMPARE(m_server->lastOf("GET /analytics/dashboard").parameter("city"), city);
    QTRY_COMPARE(m_server->lastOf("GET /analytics/funnel").parameter("city"), city);
    QVERIFY(opened.isEmpty());
    QTRY_VERIFY(isSettled());
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, Qt::ShiftModifier, point);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<FigureOpening>().query.filters.value(FigureDimension::City).value, city);
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, point); // once more: without it
    QTRY_COMPARE(m_server->lastOf("GET /analytics/dashboard").parameter("city"), QString());
}

void TestDashboardPage::takesAFilterAwayByItsChip()
{
    const auto *bar = m_page->findChild<DashboardFilterBar *>();
    QVERIFY(!bar->isVisible());
    query().addFilter({FigureDimension::City, "Lisbon", {}});
    query().addFilter({FigureDimension::PropertyType, "apartment", {}});
    QTRY_VERIFY(bar->isVisible());
    ConsoleFixture::click(*bar, "Without Lisbon");
    QTRY_COMPARE(query().figures().filters.size(), 1);
    ConsoleFixture::click(*bar, "Without Apartment");
    QTRY_VERIFY(!bar->isVisible());
}

void TestDashboardPage::takesATargetWhereItIsSeen()
{
    auto *occupancy = tile(FigureMetric::Occupancy);
    const auto type = [](DashboardTile *tile, const char *text, Qt::Key last) {
        auto *edit = tile->findChild<QLineEdit *>();
        QVERIFY(edit->isVisible());
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, QString::fromLatin1(text));
        QTest::keyClick(edit, last);
        QVERIFY(!edit->isVisible());
    };
    QTest::keyClick(occupancy, Qt::Key_T);
    type(occupancy, "75 %", Qt::Key_Return);
    QCOMPARE(occupancy->target(), FigureValue(7'500));
    QVERIFY(occupancy->targetText().contains("75"));
    // By a click on it; Escape leaves it as it was, and so does what is no number.
    auto *bar = occupancy->findChild<QProgressBar *>();
    QTest::mouseClick(occupancy, Qt::LeftButton, {}, bar->mapTo(occupancy, bar->rect().center()));
    type(occupancy, "80", Qt::Key_Escape);
    QCOMPARE(occupancy->target(), FigureValue(7'500));
    occupancy->editTarget();
    type(occupancy, "much", Qt::Key_Return);
    QCOMPARE(occupancy->target(), FigureValue(7'500));
    QVERIFY(!occupancy->targetText().isEmpty());
    // By its button; an empty one takes it away.
    QTest::mouseMove(occupancy, occupancy->rect().center());
    auto *button = occupancy->findChild<QToolButton *>();
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    type(occupancy, "", Qt::Key_Return);
    QCOMPARE(occupancy->target(), FigureValue());
    // A sum's in whole units of the currency.
    auto *revenue = tile(FigureMetric::Revenue);
    QTest::keyClick(revenue, Qt::Key_T);
    type(revenue, "12,345.50", Qt::Key_Return);
    QCOMPARE(revenue->target(), FigureValue(1'234'550));
}

void TestDashboardPage::showsProgressTowardsATarget()
{
    auto *occupancy = tile(FigureMetric::Occupancy);
    QVERIFY(occupancy->targetText().isEmpty());
    const auto value = m_page->model().figures().series;
    const auto now = *value.value(value.table.total, FigureMetric::Occupancy);
    occupancy->setTarget(2 * now);
    QVERIFY(occupancy->targetText().startsWith("50%"));
    // A sum's target is of 30 days.
    auto *revenue = tile(FigureMetric::Revenue);
    query().setDays(QDate(2029, 1, 1), QDate(2029, 3, 1));
    QTRY_VERIFY(m_page->model().figures().series.table.to == QDate(2029, 3, 2));
    const auto &series = m_page->model().figures().series;
    revenue->setTarget(*series.value(series.table.total, FigureMetric::Revenue) / 2);
    QVERIFY2(revenue->targetText().startsWith("100%"), qPrintable(revenue->targetText()));
    revenue->setTarget(std::nullopt);
    QVERIFY(revenue->targetText().isEmpty());
}

void TestDashboardPage::givesHostsNoOthers()
{
    build({"host"});
    QVERIFY(m_page->findChild<QWidget *>("trend.revenue"));
    QVERIFY(!m_page->findChild<QWidget *>("hosts"));
    QVERIFY(m_page->findChild<QWidget *>("activity")); // of what is theirs
    QVERIFY(!dashboardCard("hosts", {"host"}));
    QVERIFY(dashboardCard("hosts", {"admin"}));
    QVERIFY(dashboardCardsFor({"guest"}).isEmpty());
}

void TestDashboardPage::definesEveryCard()
{
    QSet<QString> ids;
    for (const auto &card : dashboardCardsFor({"admin"})) {
        QVERIFY2(!card.title.isEmpty() && !card.definition.isEmpty(), qPrintable(card.id));
        QVERIFY2(card.size.width() >= 4 && card.size.width() <= 24 && card.size.height() >= 3, qPrintable(card.id));
        QVERIFY2(!ids.contains(card.id), qPrintable(card.id));
        ids.insert(card.id);
    }
    for (const auto &id : usualDashboardCards({"admin"}) + usualDashboardCards({"host"}))
        QVERIFY2(ids.contains(id), qPrintable(id));
    for (const auto *view : m_page->findChildren<DashboardCardView *>()) {
        const auto *child = view->findChild<QFrame *>();
        const bool isNamed = !view->accessibleName().isEmpty() || (child && !child->accessibleName().isEmpty());
        QVERIFY2(isNamed, qPrintable(view->objectName()));
    }
}

void TestDashboardPage::letsNewActivityIn()
{
    auto *model = card<QListView>("activity")->model();
    QTRY_COMPARE(model->rowCount(), 3);
    m_analytics->activities = 5;
    emitConfirmed();
    QTRY_COMPARE(model->rowCount(), 5);
}

void TestDashboardPage::opensTheBookingOfAnActivity()
{
    auto *list = card<QListView>("activity");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(m_host->opened.value(0), "bookings/b2");
}

WATCHED_TEST_MAIN(TestDashboardPage)
#include "tst_dashboard_page.moc"
