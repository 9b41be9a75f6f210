#include "tests/contract/contract_server.h"
#include "tests/contract/socket_io_program.h"
#include "tests/program/accounts.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace roost::test;

/// The official JavaScript client against the server: who is told what, and when.
class TestSocketIo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesForgedToken();
    void showsMetricsToAdmins();
    void tellsThePartiesOfABooking();
    void tellsStrangersNothingOfABooking();
    void tellsWatchersOfTheCalendar();
    void tellsNoLongerWhoUnwatches();
    void numbersEvents();

private:
    QString book(const QString &property, int daysFromToday = 60);
    void pay(const QString &booking);
    QString tokenOf(Account account) { return m_server.client(account).token(); }
    QString newProperty() { return publishProperty(m_server.client(Account::Host), "A flat that is watched"); }

    ContractServer m_server;
};

/// A connected client. Fails the test when it does not connect.
#define CONNECT_AS(name, token)                                                                                        \
    SocketIoProgram name(m_server.url(), token);                                                                       \
    QVERIFY2(                                                                                                          \
        !name.waitFor([](const QJsonObject &line) { return line.value("kind") == QJsonValue("connect"); }).isEmpty(),  \
        qPrintable("Does not connect. Is `npm ci` done in tests/contract/socketio? " + name.output()))

void TestSocketIo::initTestCase()
{
    m_server.start();
}

QString TestSocketIo::book(const QString &property, int daysFromToday)
{
    const auto checkIn = QDate::currentDate().addDays(daysFromToday);
    const QJsonObject request{{"property_id", property},
                              {"check_in", checkIn.toString(Qt::ISODate)},
                              {"check_out", checkIn.addDays(3).toString(Qt::ISODate)},
                              {"guests", 2}};
    return expect(201, m_server.client(Account::Guest).post("/api/v1/bookings", request)).value("id").toString();
}

void TestSocketIo::pay(const QString &booking)
{
    expect(
        201,
        m_server.client(Account::Guest).post("/api/v1/bookings/" + booking + "/payments", {{"method", "sandbox:ok"}}));
}

void TestSocketIo::refusesForgedToken()
{
    SocketIoProgram client(m_server.url(), "forged");
    const auto refused =
        client.waitFor([](const QJsonObject &line) { return line.value("kind") == QJsonValue("connect_error"); });
    HttpClient overHttp(m_server.url());
    overHttp.setToken("forged");
    QVERIFY2(refused.value("code") == QJsonValue(overHttp.get("/api/v1/users/me").code()), qPrintable(client.output()));
}

void TestSocketIo::showsMetricsToAdmins()
{
    CONNECT_AS(admin, tokenOf(Account::Admin));
    const auto first = admin.waitForEvent("metrics");
    QVERIFY2(first.value("version").isDouble(), qPrintable(admin.output()));

    pay(book(newProperty()));
    const auto changed = admin.waitFor([&](const QJsonObject &line) {
        const auto payload = line.value("payload").toObject();
        return line.value("name") == QJsonValue("metrics") &&
               payload.value("confirmed").toInt() == first.value("confirmed").toInt() + 1;
    });
    QVERIFY2(changed.value("payload").toObject().value("version").toInteger() > first.value("version").toInteger(),
             qPrintable(admin.output()));
}

void TestSocketIo::tellsThePartiesOfABooking()
{
    CONNECT_AS(guest, tokenOf(Account::Guest));
    CONNECT_AS(host, tokenOf(Account::Host));
    CONNECT_AS(admin, tokenOf(Account::Admin));

    const QString property = newProperty();
    const QString booking = book(property);
    const auto bookedAt = QDateTime::currentDateTimeUtc();
    pay(booking);
    const auto paidAt = QDateTime::currentDateTimeUtc();

    for (SocketIoProgram *client : {&guest, &host, &admin}) {
        const auto created =
            client->waitForEvent("booking_created", {{"booking_id", booking}, {"property_id", property}});
        QVERIFY2(created.value("status") == QJsonValue("PENDING"), qPrintable(client->output()));
        const auto confirmed =
            client->waitForEvent("booking_confirmed", {{"booking_id", booking}, {"property_id", property}});
        QVERIFY2(confirmed.value("status") == QJsonValue("CONFIRMED"), qPrintable(client->output()));

        // Sent after the commit and before the reply.
        QVERIFY(QDateTime::fromString(created.value("emitted_at").toString(), Qt::ISODateWithMs) <= bookedAt);
        QVERIFY(QDateTime::fromString(confirmed.value("emitted_at").toString(), Qt::ISODateWithMs) <= paidAt);
    }
}

void TestSocketIo::tellsStrangersNothingOfABooking()
{
    HttpClient other(m_server.url());
    CONNECT_AS(stranger, openAccount(other, "stranger@example.org"));
    CONNECT_AS(nobody, {});
    CONNECT_AS(admin, tokenOf(Account::Admin));

    const QString booking = book(newProperty());
    pay(booking);
    QVERIFY(!admin.waitForEvent("booking_confirmed", {{"booking_id", booking}}).isEmpty());

    // What was sent to them before this answer has come by now.
    for (SocketIoProgram *client : {&stranger, &nobody}) {
        client->ask("watch", {{"city", "Porto"}});
        QCOMPARE(client->eventNames(), QStringList());
    }
}

void TestSocketIo::tellsWatchersOfTheCalendar()
{
    const QString property = newProperty();
    CONNECT_AS(nobody, {});
    QVERIFY2(nobody.ask("watch", {{"property_id", property}}).value("ok").toBool(), qPrintable(nobody.output()));

    book(property);
    const auto checkIn = QDate::currentDate().addDays(60);
    const QJsonObject stay{{"property_id", property},
                           {"from", checkIn.toString(Qt::ISODate)},
                           {"to", checkIn.addDays(3).toString(Qt::ISODate)}};
    QVERIFY2(!nobody.waitForEvent("calendar_changed", stay).isEmpty(), qPrintable(nobody.output()));

    const QString from = QDate::currentDate().addDays(100).toString(Qt::ISODate);
    const QString to = QDate::currentDate().addDays(107).toString(Qt::ISODate);
    const QJsonObject block{{"from", from}, {"to", to}, {"blocked", true}};
    expect(200, m_server.client(Account::Host)
                    .put("/api/v1/properties/" + property + "/availability", {{"changes", QJsonArray{block}}}));
    const auto blocked =
        nobody.waitForEvent("calendar_changed", {{"property_id", property}, {"from", from}, {"to", to}});
    QVERIFY2(!blocked.isEmpty(), qPrintable(nobody.output()));
    QVERIFY(!nobody.eventNames().contains("booking_created"));
}

void TestSocketIo::tellsNoLongerWhoUnwatches()
{
    const QString property = newProperty();
    CONNECT_AS(nobody, {});
    QVERIFY(nobody.ask("watch", {{"property_id", property}}).value("ok").toBool());
    QVERIFY(nobody.ask("unwatch", {{"property_id", property}}).value("ok").toBool());
    book(property);
    nobody.ask("watch", {{"city", "Porto"}}); // behind whatever the booking might have sent
    QCOMPARE(nobody.eventNames(), QStringList());
}

void TestSocketIo::numbersEvents()
{
    CONNECT_AS(guest, tokenOf(Account::Guest));
    const QString property = newProperty();
    const auto first = guest.waitForEvent("booking_created", {{"booking_id", book(property, 60)}});
    const auto second = guest.waitForEvent("booking_created", {{"booking_id", book(property, 70)}});
    QVERIFY2(first.value("id").isString() && second.value("id").isString(), qPrintable(guest.output()));
    QVERIFY(first.value("id") != second.value("id"));
    QVERIFY(first.value("sequence").toInteger() < second.value("sequence").toInteger());
}

QTEST_GUILESS_MAIN(TestSocketIo)

#include "tst_socketio.moc"
