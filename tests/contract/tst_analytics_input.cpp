#include "tests/contract/contract_server.h"

#include <QJsonArray>
#include <QTest>

using namespace roost::test;

namespace {

const QString anyHome = QStringLiteral("0190a0b0-0000-7000-8000-000000000001");

/// Every route of analytics that takes a span, with what else it needs.
const QStringList routes = {"/api/v1/admin/analytics/daily?",
                            "/api/v1/analytics/series?",
                            "/api/v1/analytics/dashboard?",
                            "/api/v1/analytics/rows?metric=revenue&",
                            "/api/v1/analytics/rows?metric=available_nights&",
                            "/api/v1/analytics/books?",
                            "/api/v1/analytics/pickup?since=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z&",
                            "/api/v1/analytics/pace?",
                            "/api/v1/analytics/forecast?",
                            "/api/v1/analytics/shapes?",
                            "/api/v1/analytics/funnel?",
                            "/api/v1/reports/figures?",
                            "/api/v1/reports/bookings?format=csv&",
                            "/api/v1/reports/properties?format=xlsx&",
                            "/api/v1/reports/hosts?",
                            "/api/v1/reports/books?"};

QStringList pointersOf(const Answer &answer)
{
    QStringList pointers;
    for (const auto &error : answer.json().value("errors").toArray())
        pointers.append(error.toObject().value("pointer").toString());
    return pointers;
}

QString nameOf(const QString &route)
{
    return route.section('?', 0, 0).mid(8) + (route.contains("available") ? " of homes" : "");
}

/// Numbers of an answer that are not 0, with where they are.
void addNumbers(const QJsonValue &value, const QString &place, QStringList &numbers)
{
    if (value.isDouble() && value.toDouble() != 0)
        numbers.append(place + '=' + QString::number(value.toDouble()));
    const QJsonArray array = value.toArray();
    for (int i = 0; i < array.size(); ++i)
        addNumbers(array.at(i), place + '/' + QString::number(i), numbers);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        // Days before the night and the beginnings of buckets are no figures.
        if (member.key() != "days" && !(member.key() == "from" && member.value().isDouble()))
            addNumbers(member.value(), place + '/' + member.key(), numbers);
    }
}

} // namespace

/// Bad input to the routes of analytics: each is refused with the field that is wrong; what matches nothing is nothing,
/// and never a quotient.
class TestAnalyticsInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesSpansThatAreNone_data();
    void refusesSpansThatAreNone();
    void refusesWhatThereIsNot_data();
    void refusesWhatThereIsNot();
    void findsNothingWhereNothingIs_data();
    void findsNothingWhereNothingIs();
    void dividesNothingByNothing();
    void letsHostsSeeTheirOwn_data();
    void letsHostsSeeTheirOwn();

private:
    ContractServer m_server;
};

void TestAnalyticsInput::initTestCase()
{
    m_server.start();
}

void TestAnalyticsInput::refusesSpansThatAreNone_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("pointer");
    for (const QString &route : routes) {
        const auto row = [&](const char *title, const char *span, const char *pointer) {
            QTest::newRow(qPrintable(nameOf(route) + ": " + title)) << route + span << QString(pointer);
        };
        row("reversed", "from=2026-05-10&to=2026-05-01", "?to");
        row("empty", "from=2026-05-10&to=2026-05-10", "?to");
        row("a century", "from=1950-01-01&to=2050-01-01", "?to");
        row("no day of the calendar", "from=2026-02-30&to=2026-03-02", "?from");
        row("before the calendar", "from=0001-01-01&to=0001-03-01", "?from");
        row("after it", "from=2199-12-01&to=2200-03-01", "?to");
        row("words", "from=2026-05-01&to=tomorrow", "?to");
        row("without a beginning", "to=2026-05-01", "?from");
        row("without an end", "from=2026-05-01", "?to");
        row("unknown currency", "from=2026-05-01&to=2026-05-10&currency=QQQ", "?currency");
        row("unknown parameter", "from=2026-05-01&to=2026-05-10&planet=mars", "?planet");
    }
}

void TestAnalyticsInput::refusesSpansThatAreNone()
{
    QFETCH(QString, target);
    QFETCH(QString, pointer);
    const Answer answer = m_server.client(Account::Admin).get(target);
    QVERIFY2(answer.status == 422, answer.text());
    QVERIFY2(pointersOf(answer).contains(pointer), answer.text());
}

void TestAnalyticsInput::refusesWhatThereIsNot_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("pointer");
    const QString span = "from=2026-05-01&to=2026-05-10";
    const auto row = [&](const QString &route, const char *parameter, const char *pointer) {
        QTest::newRow(qPrintable(route + ' ' + parameter)) << route + '?' + span + '&' + parameter << QString(pointer);
    };
    for (const char *route : {"series", "dashboard"}) {
        row(route, "metrics=happiness", "?metrics");
        row(route, "metrics=revenue,happiness", "?metrics");
        row(route, "metrics=", "?metrics");
        row(route, "by=hour", "?by");
        row(route, "compare=tomorrow", "?compare");
        row(route, "compare=span", "?compare_to");
        row(route, "compare=span&compare_from=2026-03-02&compare_to=2026-03-01", "?compare_to");
        row(route, "compare=span&compare_from=1900-03-02&compare_to=2026-03-01", "?compare_to");
        row(route, "property_id=seven", "?property_id");
        row(route, "property_type=castle", "?property_type");
        row(route, "guest_country=x", "?guest_country");
    }
    for (const char *route : {"series", "funnel"}) {
        row(route, "split=planet", "?split");
        row(route, "end=middle", "?end");
        row(route, "limit=0", "?limit");
        row(route, "limit=101", "?limit");
        row(route, "host_id=seven", "?host_id");
    }
    row("rows", "metric=happiness", "?metric");
    row("rows", "", "?metric");
    row("rows", "metric=revenue&cursor=x", "?cursor");
    row("books", "as_of=yesterday", "?as_of");
    row("pickup", "since=2026-01-01T00:00:00Z", "?until");
    row("pickup", "since=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z", "?until");
    row("forecast", "to=2028-05-01", "?to");
}

void TestAnalyticsInput::refusesWhatThereIsNot()
{
    QFETCH(QString, query);
    QFETCH(QString, pointer);
    const Answer answer = m_server.client(Account::Admin).get("/api/v1/analytics/" + query);
    QVERIFY2(answer.status == 422, answer.text());
    QVERIFY2(pointersOf(answer).contains(pointer), answer.text());
}

void TestAnalyticsInput::findsNothingWhereNothingIs_data()
{
    QTest::addColumn<QString>("target");
    for (const QString &route : routes) {
        if (route.contains("/reports/"))
            continue;
        const auto row = [&](const char *title, const QString &query) {
            QTest::newRow(qPrintable(nameOf(route) + ": " + title)) << route + query;
        };
        row("before the first booking", "from=1990-01-01&to=1990-03-01");
        row("in the first year there is", "from=1900-01-01&to=1900-03-01");
        row("in the last one", "from=2199-10-01&to=2200-01-01&city=Atlantis");
        row("a city without homes", "from=2026-01-01&to=2026-03-01&city=Atlantis");
        if (!route.contains("/admin/"))
            row("a home that is not there", "from=2026-01-01&to=2026-03-01&property_id=" + anyHome);
    }
}

void TestAnalyticsInput::findsNothingWhereNothingIs()
{
    QFETCH(QString, target);
    const Answer answer = m_server.client(Account::Admin).get(target);
    QVERIFY2(answer.status == 200, answer.text());
    QStringList numbers;
    addNumbers(answer.json(), {}, numbers);
    const bool countsAllHomes = target.contains("city=") || target.contains("property_id=");
    if (target.contains("funnel") || target.contains("forecast"))
        return; // counts searches of all currencies; has its own errors of late
    QVERIFY2(numbers.isEmpty() || !countsAllHomes, qPrintable(numbers.join(' ')));
    QVERIFY(!answer.body.contains("inf") && !answer.body.contains("nan"));
}

void TestAnalyticsInput::dividesNothingByNothing()
{
    const Answer answer = m_server.client(Account::Admin)
                              .get("/api/v1/analytics/series?compare=previous&by=whole&city=Atlantis"
                                   "&from=2026-01-01&to=2026-03-01");
    QVERIFY2(answer.status == 200, answer.text());
    const QJsonArray metrics = answer.json().value("metrics").toArray();
    const QJsonArray total = answer.json().value("table").toObject().value("total").toArray();
    const QStringList sums{"bookings",         "confirmed", "cancellations", "nights",
                           "available_nights", "revenue",   "fees",          "stays"};
    QCOMPARE(total.size(), metrics.size());
    for (int i = 0; i < metrics.size(); ++i) {
        const QString name = metrics.at(i).toObject().value("name").toString();
        QVERIFY2(sums.contains(name) ? total.at(i).toInt(-1) == 0 : total.at(i).isNull(), qPrintable(name));
        QVERIFY2(answer.json().value("change").toArray().at(i).isNull(), qPrintable(name));
    }
}

void TestAnalyticsInput::letsHostsSeeTheirOwn_data()
{
    QTest::addColumn<QString>("route");
    for (const QString &route : routes) {
        if (!route.contains("/admin/"))
            QTest::newRow(qPrintable(nameOf(route))) << route;
    }
}

/// Whatever a host asks for, it is of their own homes; guests get nothing at all.
void TestAnalyticsInput::letsHostsSeeTheirOwn()
{
    QFETCH(QString, route);
    const QString span = "from=2026-10-01&to=2027-01-15";
    const QString host = m_server.client(Account::Host).get("/api/v1/users/me").json().value("id").toString();
    const Answer own = m_server.client(Account::Host).get(route + span);
    QVERIFY2(own.status == 200, own.text());
    const Answer forAdmin = m_server.client(Account::Admin).get(route + span + "&host_id=" + host);
    QCOMPARE(forAdmin.status, 200);
    const Answer ofAnother = m_server.client(Account::Host).get(route + span + "&host_id=" + anyHome);
    QCOMPARE(ofAnother.status, 200);
    if (!route.contains("xlsx") && !route.contains("books")) { // a workbook has its time in it, books their instant
        QCOMPARE(own.body, forAdmin.body);
        QCOMPARE(ofAnother.body, own.body);
    }
    QCOMPARE(m_server.client(Account::Guest).get(route + span).status, 403);
    QCOMPARE(m_server.client(Account::Nobody).get(route + span).status, 401);
}

QTEST_GUILESS_MAIN(TestAnalyticsInput)

#include "tst_analytics_input.moc"
