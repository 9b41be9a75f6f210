#include "tests/ui/fake_analytics.h"
#include "tests/ui/fake_page_host.h"
#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/trend_chart.h"
#include "ui/pages/dashboard_board.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/dashboard_tile.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QTcpServer>
#include <QVBoxLayout>

using namespace roost::ui;

namespace {

constexpr QSize pictureSize(1240, 900);
constexpr int fewestColors = 8;

} // namespace

/// Renders every state of the dashboard into ROOST_PICTURES_DIR, to be looked at.
class TestDashboardPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsState_data();
    void showsState();

private:
    void save(QWidget &window, const QString &name);

    Theme m_theme;
};

void TestDashboardPictures::initTestCase()
{
    QVERIFY(QDir().mkpath(ROOST_PICTURES_DIR));
    m_theme.install(*qApp);
}

void TestDashboardPictures::save(QWidget &window, const QString &name)
{
    const auto picture = window.grab().toImage();
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3)
            colors.insert(picture.pixel(x, y));
    }
    QVERIFY2(colors.size() >= fewestColors, qPrintable(name + " is blank"));
    const int percent = qRound(100 * picture.devicePixelRatio()); // QT_SCALE_FACTOR
    const QString suffix = percent == 100 ? ".png" : QStringLiteral("-%1.png").arg(percent);
    QVERIFY(picture.save(QDir(ROOST_PICTURES_DIR).filePath("dashboard-" + name + suffix)));
}

void TestDashboardPictures::showsState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("look");
    for (const auto *state : {"loading", "empty", "error", "stale", "pointed", "table", "target", "middle", "end",
                              "century", "unmatched", "narrow"}) {
        for (const auto *look : {"light", "dark"})
            QTest::addRow("%s, %s", state, look) << QString(state) << QString(look);
    }
}

void TestDashboardPictures::showsState()
{
    QFETCH(QString, state);
    QFETCH(QString, look);
    m_theme.setMode(look == "dark" ? Theme::Mode::Dark : Theme::Mode::Light);
    FakeServer server;
    FakeAnalytics analytics(server);
    analytics.isEmpty = state == "empty" || state == "century" || state == "unmatched";
    QTcpServer silent; // takes a question and never answers
    silent.listen(QHostAddress::LocalHost);
    ApiClient client;
    client.setServer(state == "loading" ? QUrl(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()))
                                        : server.url());
    const auto fail = [&server](const QList<QByteArray> &routes) {
        for (const auto &route : routes)
            server.on(route, [](const FakeRequest &) {
                return FakeResponse{503, {{"detail", "The database cannot be reached. Try again in a moment."}}};
            });
    };
    if (state == "error")
        fail({"GET /analytics/dashboard", "GET /analytics/series", "GET /analytics/activity"});
    RealtimeClient realtime;
    FakePageHost host;
    QWidget window;
    window.setProperty("surface", "page");
    window.resize(pictureSize);
    auto *page = new DashboardPage(PageContext{client, realtime, m_theme, host, {"admin"}, "u"});
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins({});
    layout->addWidget(page->toolBar(), 0, Qt::AlignLeft);
    layout->addWidget(page, 1);
    window.show();
    page->activate({});
    QTRY_VERIFY(page->board().isBuilt());
    QTest::qWait(500); // past the patience of the skeletons

    if (state == "stale") {
        page->model().query().addFilter({FigureDimension::City, "Lisbon", {}});
        page->model().query().addFilter({FigureDimension::PropertyType, "apartment", {}});
        QTest::qWait(300);
        fail({"GET /analytics/dashboard"});
        page->reload();
        QTest::qWait(300);
    } else if (state == "pointed") {
        auto *chart = page->findChild<QWidget *>("trend.revenue")->findChild<TrendChart *>();
        chart->setCurrent(50);
    } else if (state == "table") {
        page->findChild<QWidget *>("trend.revenue")->findChild<ChartCard *>()->setTable(true);
    } else if (state == "target") {
        page->findChild<DashboardTile *>("tile.occupancy")->setTarget(7'500);
        page->findChild<DashboardTile *>("tile.revenue")->setTarget(3'000'000);
    } else if (state == "century") {
        page->model().query().setDays(QDate::currentDate(), QDate(1926, 1, 1)); // the wrong way round, too
        QTest::qWait(300);
    } else if (state == "unmatched") {
        page->model().query().addFilter({FigureDimension::Channel, "nowhere", {}});
        page->model().query().setCurrency("JPY");
        QTest::qWait(300);
    } else if (state == "narrow") {
        analytics.extraRevenue = 123'456'789'00; // as long as values get
        page->reload();
        window.resize(760, 900);
        QTest::qWait(300);
    } else if (state == "middle" || state == "end") {
        auto *bar = page->findChild<QScrollArea *>()->verticalScrollBar();
        bar->setValue(state == "middle" ? 740 : bar->maximum());
        QTest::qWait(300);
    }
    save(window, state + '-' + look);
}

WATCHED_TEST_MAIN(TestDashboardPictures)
#include "tst_dashboard_pictures.moc"
