#include "tests/ui/fake_page_host.h"
#include "tests/ui/fake_server.h"

#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/models/figure_parts.h"
#include "ui/models/figure_words.h"
#include "ui/pages/figure_rows_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace roost::ui;

/// The rows behind a figure, over a fake server: paged without a jump, and they add up.
class TestFigureRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsItsQuestionInAnArgument();
    void reckonsEveryMetric_data();
    void reckonsEveryMetric();
    void asksWithTheFiguresOwnFilters();
    void addsUpToTheFigure();
    void statesTheSumOfWhatIsThere();
    void loadsMoreWithoutAJump();
    void opensABookingByMouseAndKeyboard();
    void opensThePropertyBehindAvailableNights();
    void followsWhatHappens();
    void saysWhenNothingIsCounted();
    void tellsAProblemAndRetries();
    void comesBackToItsFigure();

private:
    void open(const FigureQuestion &question);
    FakeResponse rows(const FakeRequest &request) const;
    FakeResponse series(const FakeRequest &request) const;
    QString text(const char *name) const { return m_page->findChild<QLabel *>(QLatin1String(name))->text(); }
    DataTable &table() const { return *m_page->findChild<DataTable *>(); }

    static FigureQuestion revenue()
    {
        FigureQuestion question{.metric = FigureMetric::Revenue};
        question.query.from = QDate(2030, 8, 1);
        question.query.to = QDate(2030, 9, 1);
        question.query.currency = "EUR";
        question.query.filters.insert(FigureDimension::City, {FigureDimension::City, "Rio & Tokyo", {}});
        return question;
    }

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RealtimeClient> m_realtime;
    std::unique_ptr<FakePageHost> m_host;
    std::unique_ptr<PageContext> m_context;
    std::unique_ptr<FigureRowsPage> m_page;
    int m_count = 3;
};

void TestFigureRows::init()
{
    m_count = 3;
    m_server = std::make_unique<FakeServer>();
    m_server->on("GET /analytics/rows", [this](const FakeRequest &request) { return rows(request); });
    m_server->on("GET /analytics/series", [this](const FakeRequest &request) { return series(request); });
    m_theme = std::make_unique<Theme>();
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_server->url());
    m_realtime = std::make_unique<RealtimeClient>();
    m_host = std::make_unique<FakePageHost>();
    m_context = std::make_unique<PageContext>(
        PageContext{*m_client, *m_realtime, *m_theme, *m_host, {QStringLiteral("admin")}, QStringLiteral("u")});
    m_page = std::make_unique<FigureRowsPage>(*m_context);
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestFigureRows::cleanup()
{
    m_page.reset();
    m_realtime.reset();
    m_client.reset();
    m_theme.reset();
    m_server.reset();
}

void TestFigureRows::open(const FigureQuestion &question)
{
    m_page->activate(question.toArgument());
    QTRY_VERIFY(m_page->isLoaded());
}

/// Each booking has two nights at €100, and was made, confirmed and stayed once.
FakeResponse TestFigureRows::rows(const FakeRequest &request) const
{
    const bool isProperties = request.parameter("metric") == "available_nights";
    const int first = request.parameter("cursor").toInt();
    const int end = std::min(m_count, first + request.parameter("limit").toInt());
    QJsonArray items;
    for (int i = first; i < end; ++i) {
        QJsonObject item{
            {"property_id", QStringLiteral("p-%1").arg(i)}, {"property_title", "Sea Loft"}, {"city", "Rio"}};
        if (isProperties) {
            item.insert("available_nights", 31);
        } else {
            const QJsonObject money{{"amount", 20'000}, {"currency", "EUR"}};
            const QJsonObject booking{{"booking_id", QStringLiteral("b-%1").arg(i)},
                                      {"code", QStringLiteral("CODE%1").arg(i)},
                                      {"status", "CONFIRMED"},
                                      {"channel", "direct"},
                                      {"check_in", "2030-08-03"},
                                      {"check_out", "2030-08-05"},
                                      {"created_at", "2030-05-01T12:00:00Z"},
                                      {"nights", 2},
                                      {"revenue", money},
                                      {"bookings", 1},
                                      {"confirmed", 1},
                                      {"stays", 1},
                                      {"stay_nights", 2},
                                      {"lead_days", 94}};
            for (auto field = booking.begin(); field != booking.end(); ++field)
                item.insert(field.key(), field.value());
        }
        items.append(item);
    }
    QJsonObject page{{"items", items},
                     {"next_cursor", end < m_count ? QJsonValue(QString::number(end)) : QJsonValue()}};
    if (first == 0)
        page.insert("sum", QJsonObject{{"revenue", QJsonObject{{"amount", 20'000 * m_count}, {"currency", "EUR"}}},
                                       {"nights", 2 * m_count},
                                       {"bookings", m_count},
                                       {"available_nights", 310}});
    return {200, page};
}

FakeResponse TestFigureRows::series(const FakeRequest &request) const
{
    const QHash<QString, qint64> values{{"revenue", 20'000LL * m_count}, {"nights", 2LL * m_count},
                                        {"available_nights", 310},       {"adr", 10'000},
                                        {"bookings", m_count},           {"occupancy", 20'000LL * m_count / 310}};
    QJsonArray metrics;
    QJsonArray totals;
    const auto names = QUrl::fromPercentEncoding(request.parameter("metrics").toLatin1()).split(',');
    for (const auto &name : names) {
        metrics.append(QJsonObject{{"name", name}});
        totals.append(values.value(name));
    }
    return {200, {{"currency", "EUR"}, {"metrics", metrics}, {"table", QJsonObject{{"total", totals}}}}};
}

void TestFigureRows::keepsItsQuestionInAnArgument()
{
    auto question = revenue();
    question.query.filters.insert(FigureDimension::Host, {FigureDimension::Host, "h-1", "50 % & more = \u4e2d"});
    const auto again = FigureQuestion::fromArgument(question.toArgument());
    QVERIFY(again == question);
    QCOMPARE(again.query.filters.value(FigureDimension::Host).label,
             question.query.filters.value(FigureDimension::Host).label);
    QVERIFY(!FigureQuestion::fromArgument("b-17").isValid());
    QVERIFY(!FigureQuestion::fromArgument({}).isValid());
}

void TestFigureRows::reckonsEveryMetric_data()
{
    QTest::addColumn<QString>("metric");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<bool>("isBlankForNothing");
    QTest::newRow("sum") << "revenue" << qint64(100'001) << false;
    QTest::newRow("money by nights") << "adr" << qint64(14'286) << true; // 100,001 / 7
    QTest::newRow("two sums") << "trevpar" << qint64(3'667) << true;     // 110,001 / 30, rounded
    QTest::newRow("share") << "occupancy" << qint64(2'333) << true;      // 7 / 30
    QTest::newRow("half to even") << "conversion" << qint64(5'000) << true;
    QTest::newRow("hundredths") << "alos" << qint64(233) << true; // 7 / 3
}

void TestFigureRows::reckonsEveryMetric()
{
    QFETCH(QString, metric);
    QFETCH(qint64, value);
    QFETCH(bool, isBlankForNothing);
    FigureCounts counts;
    counts.set(FigureField::Revenue, 100'001);
    counts.set(FigureField::Fees, 10'000);
    counts.set(FigureField::Nights, 7);
    counts.set(FigureField::AvailableNights, 30);
    counts.set(FigureField::Confirmed, 2);
    counts.set(FigureField::Bookings, 4);
    counts.set(FigureField::StayNights, 7);
    counts.set(FigureField::Stays, 3);
    const auto parts = FigureParts::of(*figureMetricFromName(metric));
    QCOMPARE(parts.valueOf(counts), std::optional(value));
    QCOMPARE(parts.valueOf({}).has_value(), !isBlankForNothing);
}

void TestFigureRows::asksWithTheFiguresOwnFilters()
{
    open(revenue());
    const auto request = m_server->lastOf("GET /analytics/rows");
    const QUrlQuery query(request.url);
    QCOMPARE(query.queryItemValue("city", QUrl::FullyDecoded), QStringLiteral("Rio & Tokyo"));
    QCOMPARE(request.parameter("metric"), QStringLiteral("revenue"));
    QCOMPARE(request.parameter("from"), QStringLiteral("2030-08-01"));
    QCOMPARE(request.parameter("to"), QStringLiteral("2030-09-01"));
    QCOMPARE(QUrlQuery(m_server->lastOf("GET /analytics/series").url).queryItemValue("city", QUrl::FullyDecoded),
             QStringLiteral("Rio & Tokyo"));
}

void TestFigureRows::addsUpToTheFigure()
{
    const QAbstractItemModelTester tester(m_page->findChild<DataTable *>()->model());
    open(revenue());
    QTRY_VERIFY(text("figure").contains("600"));
    QCOMPARE(m_page->title(), QStringLiteral("Revenue"));
    QTRY_COMPARE(text("sum"), QStringLiteral("All 3 rows: %1").arg(text("figure")));
    auto question = revenue();
    question.metric = FigureMetric::AverageDailyRate;
    open(question);
    QTRY_VERIFY2(text("sum").endsWith(QString::fromUtf8(" \u00f7 6 nights = %1").arg(text("figure"))),
                 qPrintable(text("sum")));
}

void TestFigureRows::statesTheSumOfWhatIsThere()
{
    m_count = 150;
    open(revenue());
    QTRY_COMPARE(text("sum"), QStringLiteral("All rows: %1 (the first 100 are here)").arg(text("figure")));
    QVERIFY(text("figure").contains("30,000"));
    table().verticalScrollBar()->setValue(table().verticalScrollBar()->maximum());
    QTRY_COMPARE(table().model()->rowCount(), 150);
    QTRY_COMPARE(text("sum"), QStringLiteral("All 150 rows: %1").arg(text("figure")));
}

void TestFigureRows::loadsMoreWithoutAJump()
{
    m_count = 150;
    open(revenue());
    auto *bar = table().verticalScrollBar();
    bar->setValue(bar->maximum());
    const int place = bar->value();
    const auto atTop = table().indexAt({5, 5}).row();
    QTRY_COMPARE(table().model()->rowCount(), 150);
    QCOMPARE(bar->value(), place);
    QCOMPARE(table().indexAt({5, 5}).row(), atTop);
}

void TestFigureRows::opensABookingByMouseAndKeyboard()
{
    open(revenue());
    const auto middle = table().visualRect(table().model()->index(1, 1)).center();
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(m_host->opened.value(0), QStringLiteral("bookings/b-1"));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(m_host->opened.value(1), QStringLiteral("bookings/b-2"));
}

void TestFigureRows::opensThePropertyBehindAvailableNights()
{
    auto question = revenue();
    question.metric = FigureMetric::AvailableNights;
    m_count = 10;
    open(question);
    QTRY_COMPARE(text("sum"), QStringLiteral("All 10 rows: 310 available nights"));
    QVERIFY(table().isColumnHidden(FigureRowsModel::CodeColumn));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      table().visualRect(table().model()->index(0, 1)).center());
    QCOMPARE(m_host->opened.value(0), QStringLiteral("properties/p-0"));
}

void TestFigureRows::followsWhatHappens()
{
    open(revenue());
    QTRY_VERIFY(text("sum").startsWith("All 3 rows"));
    m_count = 4;
    Q_EMIT m_realtime->eventReceived(QStringLiteral("booking_confirmed"), {});
    QTRY_COMPARE(table().model()->rowCount(), 4);
    QTRY_COMPARE(text("sum"), QStringLiteral("All 4 rows: %1").arg(text("figure")));
    QVERIFY(text("figure").contains("800"));
}

void TestFigureRows::saysWhenNothingIsCounted()
{
    m_count = 0;
    open(revenue());
    QStringList texts;
    for (const auto *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    QVERIFY(texts.contains(QStringLiteral("Nothing is counted here")));
}

void TestFigureRows::tellsAProblemAndRetries()
{
    m_server->on("GET /analytics/rows", [](const FakeRequest &) {
        return FakeResponse{503, {{"detail", "The database is away."}}};
    });
    m_page->activate(revenue().toArgument());
    const auto retry = [this]() -> QPushButton * {
        for (auto *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Retry"))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(retry());
    m_server->on("GET /analytics/rows", [this](const FakeRequest &request) { return rows(request); });
    QTest::mouseClick(retry(), Qt::LeftButton);
    QTRY_COMPARE(table().model()->rowCount(), 3);
}

void TestFigureRows::comesBackToItsFigure()
{
    open(revenue());
    const auto place = m_page->place();
    auto other = revenue();
    other.metric = FigureMetric::Nights;
    open(other);
    QCOMPARE(m_page->title(), QStringLiteral("Occupied nights"));
    m_page->restorePlace(place);
    QCOMPARE(m_page->title(), QStringLiteral("Revenue"));
    const auto asked = m_server->countOf("GET /analytics/rows");
    m_page->restorePlace(place); // is there already
    QCOMPARE(m_server->countOf("GET /analytics/rows"), asked);
}

WATCHED_TEST_MAIN(TestFigureRows)
#include "tst_figure_rows.moc"
