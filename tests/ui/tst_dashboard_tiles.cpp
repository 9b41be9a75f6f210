#include "tests/ui/fake_analytics.h"
#include "tests/ui/fake_page_host.h"
#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/pages/dashboard_cards.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/dashboard_tile.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QLabel>
#include <QLayout>
#include <QToolButton>
#include <QToolTip>

using namespace roost::ui;

namespace {

struct AdminsDashboard
{
    AdminsDashboard()
    {
        client.setServer(server.url());
        page.resize(1200, 900);
        page.show();
        page.activate({});
    }

    FakeServer server;
    FakeAnalytics analytics{server};
    ApiClient client;
    RealtimeClient realtime;
    FakePageHost host;
    Theme theme;
    DashboardPage page{PageContext{client, realtime, theme, host, {"admin"}, "u"}};
};

} // namespace

/// How tiles write what they have, and that they and all cards say what it is.
class TestDashboardTiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverCutsAValue();
    void definesWhatOneHoversOver();
};

/// However narrow a tile is, as on a wall of many: the value is in smaller type, or shortened, but never cut.
void TestDashboardTiles::neverCutsAValue()
{
    AdminsDashboard dashboard;
    auto &page = dashboard.page;
    QTRY_VERIFY(page.isLoaded());
    const auto tile = [&page](FigureMetric metric) {
        return page.findChild<DashboardTile *>(QStringLiteral("tile.") + nameOf(metric));
    };
    dashboard.analytics.extraRevenue = 123'456'789;
    page.reload();
    const AnalyticsFormat format(QLocale(), "EUR");
    QTRY_VERIFY(tile(FigureMetric::Revenue)->valueText().size() > 10);
    for (const auto metric : {FigureMetric::Revenue, FigureMetric::AverageDailyRate, FigureMetric::Occupancy}) {
        auto *shown = tile(metric);
        QLabel *value = nullptr;
        for (auto *label : shown->findChildren<QLabel *>()) {
            if (label->property("type").toString() == QLatin1String("tile"))
                value = label;
        }
        QVERIFY(value);
        for (int width = 260; width >= 84; width -= 8) {
            shown->resize(width, shown->height());
            value->ensurePolished();
            const int room = width - shown->layout()->contentsMargins().left() * 2;
            QVERIFY2(QFontMetrics(value->font()).horizontalAdvance(value->text()) <= room,
                     qPrintable(QStringLiteral("%1 in %2").arg(value->text()).arg(room)));
            const bool isWhole = value->text() == shown->valueText();
            QVERIFY2(isWhole || !value->text().isEmpty(), "a value is shown");
            if (width == 260)
                QVERIFY(isWhole);
        }
        QVERIFY(value->text() != shown->valueText() || metric == FigureMetric::Occupancy);
    }
}

void TestDashboardTiles::definesWhatOneHoversOver()
{
    AdminsDashboard dashboard;
    const auto &page = dashboard.page;
    QTRY_VERIFY(page.isLoaded());
    const auto hover = [](QWidget &widget) {
        const auto middle = widget.rect().center();
        QHelpEvent event(QEvent::ToolTip, middle, widget.mapToGlobal(middle));
        QCoreApplication::sendEvent(&widget, &event);
        return QToolTip::text();
    };
    for (const auto &card : dashboardCardsFor({"admin"})) {
        auto *view = page.findChild<QWidget *>(card.id);
        if (!view)
            continue;
        QToolTip::hideText();
        if (auto *tile = qobject_cast<DashboardTile *>(view)) {
            QCOMPARE(hover(*tile), card.definition);
            QToolTip::hideText();
            QTest::keyClick(tile, '?');
            QCOMPARE(QToolTip::text(), card.definition);
            continue;
        }
        QToolButton *help = nullptr;
        for (auto *candidate : view->findChildren<QToolButton *>()) {
            if (candidate->accessibleDescription() == card.definition)
                help = candidate;
        }
        QVERIFY2(help, qPrintable(card.id));
        QCOMPARE(hover(*help), card.definition);
    }
}

WATCHED_TEST_MAIN(TestDashboardTiles)
#include "tst_dashboard_tiles.moc"
