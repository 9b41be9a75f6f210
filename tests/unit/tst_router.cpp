#include "backend/http/router.h"

#include <QTest>

using namespace roost::http;

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRoutes_data();
    void findsRoutes();
    void decodesOnce();
    void namesWhatIsAllowed();
    void refusesTwoRoutesOfOneAddress();

private:
    const Router m_router{{
        {Method::Get, "/"},
        {Method::Get, "/bookings"},
        {Method::Post, "/bookings"},
        {Method::Get, "/bookings/{id}"},
        {Method::Get, "/bookings/mine"},
        {Method::Post, "/bookings/{booking}/payments"},
        {Method::Get, "/bookings/mine/next"},
        {Method::Get, "/calendars/{token}.ics"},
        {Method::Get, "/calendars/{name}"},
    }};
};

void TestRouter::findsRoutes_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("route"); // empty: none
    const auto row = [](Method method, const char *path, const char *route) {
        QTest::addRow("%s %s", toString(method).constData(), path) << method << QByteArray(path) << QByteArray(route);
    };
    row(Method::Get, "/", "/");
    row(Method::Get, "/bookings", "/bookings");
    row(Method::Head, "/bookings", "/bookings");
    row(Method::Post, "/bookings", "/bookings");
    row(Method::Put, "/bookings", "");
    row(Method::Get, "/bookings/17", "/bookings/{id}");
    row(Method::Get, "/bookings/mine", "/bookings/mine");
    row(Method::Get, "/bookings/%6dine", "/bookings/mine");
    row(Method::Post, "/bookings/17/payments", "/bookings/{booking}/payments");
    row(Method::Post, "/bookings/mine/payments", "/bookings/{booking}/payments"); // back from the literal
    row(Method::Get, "/bookings/mine/next", "/bookings/mine/next");
    row(Method::Get, "/bookings/", "");
    row(Method::Get, "/bookings//", "");
    row(Method::Post, "/bookings//payments", "");
    row(Method::Get, "/Bookings", "");
    row(Method::Get, "/bookings/17/", "");
    row(Method::Get, "/bookings/%00", "");
    row(Method::Get, "/bookings/%ff", "");
    row(Method::Get, "/bookings%2F17", "");
    row(Method::Get, "/calendars/abc.ics", "/calendars/{token}.ics");
    row(Method::Get, "/calendars/abc%2eics", "/calendars/{token}.ics");
    row(Method::Get, "/calendars/abc.ICS", "/calendars/{name}");
    row(Method::Get, "/calendars/.ics", "/calendars/{name}"); // a parameter is never empty
    row(Method::Get, "/calendars/abc", "/calendars/{name}");
}

void TestRouter::findsRoutes()
{
    QFETCH(Method, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, route);
    const Router::Match match = m_router.find(method, path);
    QCOMPARE(match.route ? match.route->path : QByteArray(), route);
}

void TestRouter::decodesOnce()
{
    QCOMPARE(m_router.find(Method::Get, "/bookings/a%2Fb%20%C3%A4").pathValues.value("id"), QStringLiteral("a/b ä"));
    QCOMPARE(m_router.find(Method::Get, "/bookings/%252F").pathValues.value("id"), QStringLiteral("%2F"));
    QCOMPARE(m_router.find(Method::Get, "/bookings/a+b").pathValues.value("id"), QStringLiteral("a+b"));
    QCOMPARE(m_router.find(Method::Post, "/bookings/17/payments").pathValues.value("booking"), QStringLiteral("17"));
    QCOMPARE(m_router.find(Method::Get, "/calendars/a.b.ics").pathValues.value("token"), QStringLiteral("a.b"));
}

void TestRouter::namesWhatIsAllowed()
{
    QVERIFY(m_router.find(Method::Delete, "/bookings").allowed ==
            (QList{Method::Get, Method::Head, Method::Post, Method::Options}));
    QVERIFY(m_router.find(Method::Get, "/bookings/17/payments").allowed == (QList{Method::Post, Method::Options}));
    QVERIFY(m_router.find(Method::Get, "/nowhere").allowed.isEmpty());
}

void TestRouter::refusesTwoRoutesOfOneAddress()
{
    QVERIFY_THROWS_EXCEPTION(std::logic_error, Router({{Method::Get, "/a/{id}"}, {Method::Get, "/a/{name}"}}));
}

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
