#include "backend/core/event_bus.h"
#include "backend/database/database.h"
#include "backend/modules/admin/figure_metric.h"
#include "backend/modules/admin/reckoning_repository.h"
#include "tests/ui/demo_server.h"
#include "tests/ui/fake_page_host.h"
#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/api/session_api.h"
#include "ui/pages/dashboard_board.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/dashboard_tile.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QRegularExpression>

#include <random>

using namespace roost::ui;
using roost::Currency;
using roost::Database;
using roost::EventBus;
using roost::Figures;
using roost::ReckoningRepository;
using roost::Session;

namespace {

constexpr int answerMs = 20'000;

} // namespace

/// The dashboard over the demo's data, served by the real program: what it says is what other routes say.
class TestDashboardBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup() { m_page.reset(); }
    void saysWhatTheSeriesSays();
    void saysWhatAPlainReckoningSays();
    void saysWhatTheRowsAddUpTo();
    void goesOnWithoutACurrencyThatIsNone();
    void leavesWhatCannotBeDividedBlank_data();
    void leavesWhatCannotBeDividedBlank();
    void showsHostsWhatIsTheirs();
    void movesWhenAGuestPays();

private:
    void signIn(ApiClient &client, const QString &account);
    void build(ApiClient &client, const QStringList &roles);
    QJsonObject ask(ApiClient &client, const QString &path, const QUrlQuery &parameters);
    QJsonObject send(ApiClient &client, const QString &path, const QJsonObject &body);
    void settle();
    DashboardTile *tile(FigureMetric metric) const;
    DashboardQuery &query() const { return m_page->model().query(); }
    AnalyticsFormat format() const { return {QLocale(), m_page->model().figures().series.currency}; }

    DemoServer m_server;
    QUrl m_address;
    Theme m_theme;
    ApiClient m_admin;
    ApiClient m_hostClient;
    RealtimeClient m_realtime;
    FakePageHost m_host;
    std::unique_ptr<DashboardPage> m_page;
};

void TestDashboardBackend::initTestCase()
{
    m_address = m_server.start();
    QVERIFY2(m_address.isValid(), "the server program cannot be started");
    signIn(m_admin, "admin@demo.roost");
    signIn(m_hostClient, "host@demo.roost");
    m_realtime.open(m_address, m_admin.accessToken());
    QTRY_COMPARE_WITH_TIMEOUT(m_realtime.state(), RealtimeClient::State::Live, answerMs);
}

void TestDashboardBackend::cleanupTestCase()
{
    m_realtime.close();
    QVERIFY(m_server.end());
}

void TestDashboardBackend::signIn(ApiClient &client, const QString &account)
{
    client.setServer(m_address);
    std::optional<bool> isSignedIn;
    SessionApi(client).logIn(account, "roost-demo", this,
                             [&](const Account &, const std::optional<Problem> &problem) { isSignedIn = !problem; });
    QTRY_COMPARE_WITH_TIMEOUT(isSignedIn, true, answerMs);
}

QJsonObject TestDashboardBackend::ask(ApiClient &client, const QString &path, const QUrlQuery &parameters)
{
    std::optional<ApiReply> reply;
    client.get(path, parameters, this, [&reply](const ApiReply &given) { reply = given; });
    [&reply] { QTRY_VERIFY_WITH_TIMEOUT(reply && reply->isOk(), answerMs); }();
    return reply.value_or(ApiReply{}).json;
}

QJsonObject TestDashboardBackend::send(ApiClient &client, const QString &path, const QJsonObject &body)
{
    std::optional<ApiReply> reply;
    client.send("POST", path, body, this, [&reply](const ApiReply &given) { reply = given; });
    [&reply] { QTRY_VERIFY_WITH_TIMEOUT(reply && reply->isOk(), answerMs); }();
    return reply.value_or(ApiReply{}).json;
}

void TestDashboardBackend::build(ApiClient &client, const QStringList &roles)
{
    m_page = std::make_unique<DashboardPage>(PageContext{client, m_realtime, m_theme, m_host, roles, "u"});
    m_page->resize(1240, 840);
    m_page->show();
    m_page->activate({});
    settle();
}

/// Until the tiles are about the query as it is.
void TestDashboardBackend::settle()
{
    QTest::qWait(20); // the query tells its changes with the next turn
    const auto isSettled = [this] {
        const auto &table = m_page->model().figures().series.table;
        return m_page->isLoaded() && table.from == query().figures().from && table.to == query().figures().to &&
               !tile(FigureMetric::Revenue)->valueText().isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), answerMs);
}

DashboardTile *TestDashboardBackend::tile(FigureMetric metric) const
{
    for (auto *candidate : m_page->findChildren<DashboardTile *>()) {
        if (candidate->metric() == metric)
            return candidate;
    }
    return nullptr;
}

void TestDashboardBackend::saysWhatTheSeriesSays()
{
    build(m_admin, {"admin"});
    std::mt19937 random(5);
    const auto upTo = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    QStringList cities;
    for (const auto &line : m_page->model().figures().cities.table.lines)
        cities.append(line.key);
    QVERIFY(!cities.isEmpty());
    for (int round = 0; round < 12; ++round) {
        const auto first = QDate::currentDate().addDays(-300 + upTo(280));
        query().setDays(first, first.addDays(upTo(180)));
        query().setComparison(upTo(2) == 0 ? Comparison::Previous : Comparison::LastYear);
        query().clearFilters();
        if (upTo(2) == 0)
            query().addFilter({FigureDimension::City, cities[upTo(static_cast<int>(cities.size()))], {}});
        if (upTo(3) == 0)
            query().addFilter({FigureDimension::PropertyType, "apartment", {}});
        settle();
        const auto json = ask(m_admin, "/analytics/series", seriesParameters(query().figures()));
        const auto series = FigureSeries::fromJson(json);
        for (const auto metric :
             {FigureMetric::Revenue, FigureMetric::Occupancy, FigureMetric::AverageDailyRate,
              FigureMetric::RevenuePerAvailable, FigureMetric::Bookings, FigureMetric::CancellationRate}) {
            const AnalyticsFormat written(QLocale(), series.currency);
            QTRY_COMPARE(tile(metric)->valueText(), written.value(metric, series.value(series.table.total, metric)));
            // The span may reach beyond today, and a comparison of bookings then stops where today is.
            if (!isByBookingDay(metric) || series.table.to <= QDate::currentDate())
                QCOMPARE(tile(metric)->changeText(), written.change(metric, series.value(series.table.total, metric),
                                                                    series.value(series.compare->total, metric)));
        }
    }
}

/// What is on the screen, against the definitions applied to bookings, properties and blocks as the tables have them:
/// for spans, currencies and filters of all kinds.
void TestDashboardBackend::saysWhatAPlainReckoningSays()
{
    build(m_admin, {"admin"});
    const EventBus events;
    Database database(m_server.databaseUrl(), events);
    std::mt19937 random(11);
    const auto upTo = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    QStringList cities;
    for (const auto &line : m_page->model().figures().cities.table.lines)
        cities.append(line.key);
    const auto currencies = m_page->model().figures().series.currencies;
    QVERIFY(!cities.isEmpty() && currencies.size() > 1);
    int counted = 0;
    for (int round = 0; round < 16; ++round) {
        const auto first = QDate::currentDate().addDays(-330 + upTo(360));
        query().setDays(first, first.addDays(upTo(round % 4 == 0 ? 300 : 40)));
        query().setCurrency(currencies[upTo(static_cast<int>(currencies.size()))]);
        query().clearFilters();
        roost::FigureQuery plain;
        if (upTo(2) == 0) {
            plain.filter.city = cities[upTo(static_cast<int>(cities.size()))];
            query().addFilter({FigureDimension::City, plain.filter.city, {}});
        }
        if (upTo(3) == 0) {
            plain.filter.propertyType = roost::PropertyType::Apartment;
            query().addFilter({FigureDimension::PropertyType, "apartment", {}});
        }
        if (upTo(3) == 0) {
            plain.filter.channel = upTo(2) == 0 ? "direct" : "app";
            query().addFilter({FigureDimension::Channel, plain.filter.channel, {}});
        }
        if (upTo(4) == 0) {
            plain.filter.guestCountry = "PT";
            query().addFilter({FigureDimension::GuestCountry, "PT", {}});
        }
        settle();
        const auto &asked = query().figures();
        plain.span = {asked.from, asked.to};
        plain.grain = roost::FigureGrain::Whole;
        plain.filter.currency = Currency::fromCode(asked.currency);
        const auto rows =
            database.read([&](Session &session) { return ReckoningRepository().figures(session, plain); });
        Figures sums;
        for (const auto &row : rows)
            sums += row.figures;
        counted += sums.nights > 0;
        const AnalyticsFormat written(QLocale(), asked.currency);
        for (const auto &[shown, metric] :
             {std::pair(FigureMetric::Revenue, roost::FigureMetric::Revenue),
              std::pair(FigureMetric::Occupancy, roost::FigureMetric::Occupancy),
              std::pair(FigureMetric::AverageDailyRate, roost::FigureMetric::Adr),
              std::pair(FigureMetric::RevenuePerAvailable, roost::FigureMetric::RevPar),
              std::pair(FigureMetric::Bookings, roost::FigureMetric::Bookings),
              std::pair(FigureMetric::CancellationRate, roost::FigureMetric::CancellationRate)})
            QTRY_COMPARE(tile(shown)->valueText(), written.value(shown, roost::valueOf(metric, sums)));
    }
    QVERIFY(counted > 8);
}

/// A currency that was kept from another server, say.
void TestDashboardBackend::goesOnWithoutACurrencyThatIsNone()
{
    build(m_admin, {"admin"});
    const auto usual = tile(FigureMetric::Revenue)->valueText();
    query().setCurrency("ZZZ");
    QTest::qWait(20);
    QTRY_COMPARE_WITH_TIMEOUT(query().figures().currency, QString(), answerMs);
    settle();
    QTRY_COMPARE(tile(FigureMetric::Revenue)->valueText(), usual);
}

void TestDashboardBackend::leavesWhatCannotBeDividedBlank_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("channel");
    const auto today = QDate::currentDate();
    QTest::newRow("before the first booking") << QDate(1990, 1, 1) << QDate(1990, 3, 31) << QString();
    QTest::newRow("a century") << QDate(1930, 1, 1) << today << QString();
    QTest::newRow("a filter that matches nothing") << today.addDays(-30) << today << QStringLiteral("nowhere");
}

/// Nothing divided by nothing is a dash on the screen, never 0, ∞ or NaN; and every card says that there is nothing.
void TestDashboardBackend::leavesWhatCannotBeDividedBlank()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(QString, channel);
    build(m_admin, {"admin"});
    query().setDays(last, first); // the wrong way round, too
    if (!channel.isEmpty())
        query().addFilter({FigureDimension::Channel, channel, {}});
    settle();
    QTRY_COMPARE(tile(FigureMetric::AverageDailyRate)->valueText(), QStringLiteral("–"));
    QCOMPARE(tile(FigureMetric::CancellationRate)->valueText(), QStringLiteral("–"));
    QCOMPARE(tile(FigureMetric::AverageDailyRate)->changeText(), QString());
    QCOMPARE(tile(FigureMetric::Bookings)->valueText(), QStringLiteral("0"));
    QTest::qWait(300); // cards that come later
    static const QRegularExpression nonsense(QStringLiteral("nan|inf|∞"), QRegularExpression::CaseInsensitiveOption);
    for (const auto *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            QVERIFY2(!label->text().contains(nonsense), qPrintable(label->text()));
    }
}

/// The rows that make a number, page by page, come to the number on the screen.
void TestDashboardBackend::saysWhatTheRowsAddUpTo()
{
    build(m_admin, {"admin"});
    query().setDays(QDate::currentDate().addDays(-20), QDate::currentDate().addDays(-1));
    settle();
    auto parameters = scopeParameters(query().figures());
    parameters.addQueryItem("currency", m_page->model().figures().series.currency);
    parameters.addQueryItem("metric", "revenue");
    parameters.addQueryItem("limit", "100");
    qint64 revenue = 0;
    qint64 nights = 0;
    for (QString cursor;;) {
        auto page = parameters;
        if (!cursor.isEmpty())
            page.addQueryItem("cursor", QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
        const auto json = ask(m_admin, "/analytics/rows", page);
        for (const auto &item : json.value("items").toArray()) {
            revenue += item.toObject().value("revenue").toObject().value("amount").toInteger();
            nights += item.toObject().value("nights").toInteger();
        }
        cursor = json.value("next_cursor").toString();
        if (cursor.isEmpty())
            break;
    }
    QVERIFY(revenue > 0);
    QCOMPARE(tile(FigureMetric::Revenue)->valueText(), format().value(FigureMetric::Revenue, revenue));
    const auto &series = m_page->model().figures().series;
    QCOMPARE(series.value(series.table.total, FigureMetric::Nights), FigureValue(nights));
}

void TestDashboardBackend::showsHostsWhatIsTheirs()
{
    build(m_admin, {"admin"});
    const auto all = m_page->model().figures().series;
    build(m_hostClient, {"host"});
    const auto own = m_page->model().figures().series;
    const auto revenue = own.value(own.table.total, FigureMetric::Revenue);
    QVERIFY(revenue && *revenue > 0);
    QVERIFY(*revenue < *all.value(all.table.total, FigureMetric::Revenue) || own.currency != all.currency);
    QCOMPARE(tile(FigureMetric::Revenue)->valueText(), format().value(FigureMetric::Revenue, revenue));
}

void TestDashboardBackend::movesWhenAGuestPays()
{
    build(m_admin, {"admin"});
    const auto before = tile(FigureMetric::Bookings)->valueText();
    ApiClient guest;
    signIn(guest, "guest@demo.roost");
    const auto checkIn = QDate::currentDate().addDays(45);
    const QString from = checkIn.toString(Qt::ISODate);
    const QString to = checkIn.addDays(3).toString(Qt::ISODate);
    // Of the currency that is shown, so that the tile is about it.
    const auto found = ask(guest, "/search", QUrlQuery{{"check_in", from}, {"check_out", to}, {"limit", "50"}});
    for (const auto &item : found.value("items").toArray()) {
        const auto total = item.toObject().value("total").toObject().value("currency").toString();
        if (!item.toObject().value("instant_book").toBool() || total != m_page->model().figures().series.currency)
            continue;
        const auto id = item.toObject().value("property_id");
        const auto booking =
            send(guest, "/bookings", {{"property_id", id}, {"check_in", from}, {"check_out", to}, {"guests", 1}});
        send(guest, "/bookings/" + booking.value("id").toString() + "/payments", {{"method", "sandbox:ok"}});
        QTRY_VERIFY_WITH_TIMEOUT(tile(FigureMetric::Bookings)->valueText() != before, answerMs);
        return;
    }
    QFAIL("no property to book");
}

WATCHED_TEST_MAIN(TestDashboardBackend)
#include "tst_dashboard_backend.moc"
