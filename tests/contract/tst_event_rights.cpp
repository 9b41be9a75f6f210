#include "tests/contract/contract_server.h"
#include "tests/contract/socket_io_program.h"
#include "tests/program/accounts.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

using namespace roost::test;

/// What anybody is pushed, they could have asked for: every event that arrives at a client is of something that the
/// REST API shows to the same account.
class TestEventRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsNobodyMoreThanTheApiDoes();

private:
    struct Listener
    {
        QString name{};
        QString token{};
        std::unique_ptr<SocketIoProgram> socket{};
    };

    void listen(const QString &name, const QString &token, const QString &property);
    void liveThrough(const QString &property);
    bool isShown(HttpClient &http, const SocketIoProgram::Event &event) const;

    ContractServer m_server;
    std::vector<Listener> m_listeners;
};

void TestEventRights::initTestCase()
{
    m_server.start();
}

/// A client that is connected and watches the property.
void TestEventRights::listen(const QString &name, const QString &token, const QString &property)
{
    m_listeners.push_back({name, token, std::make_unique<SocketIoProgram>(m_server.url(), token)});
    SocketIoProgram &socket = *m_listeners.back().socket;
    QVERIFY2(socket.ask("watch", {{"property_id", property}}).value("ok").toBool(), qPrintable(socket.output()));
}

/// All that makes events: a stay that is booked, paid for and cancelled, another one that is not, words about it, and a
/// calendar that changes.
void TestEventRights::liveThrough(const QString &property)
{
    HttpClient &guest = m_server.client(Account::Guest);
    HttpClient &host = m_server.client(Account::Host);
    const QDate from = QDate::currentDate().addDays(60);
    const auto book = [&](int days) {
        return expect(201, guest.post("/api/v1/bookings", {{"property_id", property},
                                                           {"check_in", from.addDays(days).toString(Qt::ISODate)},
                                                           {"check_out", from.addDays(days + 3).toString(Qt::ISODate)},
                                                           {"guests", 2}}))
            .value("id")
            .toString();
    };
    const QString paid = book(0);
    book(10);
    expect(201, guest.post("/api/v1/bookings/" + paid + "/payments", {{"method", "sandbox:ok"}}));
    expect(201, guest.post("/api/v1/threads", {{"property_id", property}, {"text", "Is there a cot?"}}));
    const QJsonObject block{{"from", from.addDays(20).toString(Qt::ISODate)},
                            {"to", from.addDays(25).toString(Qt::ISODate)},
                            {"blocked", true}};
    expect(200, host.put("/api/v1/properties/" + property + "/availability", {{"changes", QJsonArray{block}}}));
    expect(200, guest.post("/api/v1/bookings/" + paid + "/cancel"));
}

bool TestEventRights::isShown(HttpClient &http, const SocketIoProgram::Event &event) const
{
    const auto id = [&](const char *member) { return event.payload.value(member).toString(); };
    if (event.name.startsWith("booking_"))
        return http.get("/api/v1/bookings/" + id("booking_id")).status == 200;
    if (event.name == "payment_updated")
        return http.get("/api/v1/bookings/" + id("booking_id")).status == 200;
    if (event.name == "message_received")
        return http.get("/api/v1/threads/" + id("thread_id")).status == 200;
    if (event.name == "notification")
        return http.get("/api/v1/notifications").body.contains(id("notification_id").toLatin1());
    if (event.name == "metrics")
        return http.get("/api/v1/admin/metrics").status == 200;
    if (event.name == "calendar_changed")
        return http.get("/api/v1/properties/" + id("property_id") + "/availability?from=" + id("from") +
                        "&to=" + id("to"))
                   .status == 200;
    return false; // an event that this test does not know must not go unseen
}

void TestEventRights::showsNobodyMoreThanTheApiDoes()
{
    const QString property = publishProperty(m_server.client(Account::Host), "A flat that many watch");
    HttpClient opener(m_server.url());
    listen("guest", m_server.client(Account::Guest).token(), property);
    listen("host", m_server.client(Account::Host).token(), property);
    listen("admin", m_server.client(Account::Admin).token(), property);
    listen("another guest", openAccount(opener, "another-guest@example.org"), property);
    listen("another host", openHostAccount(opener, "another-host@example.org"), property);
    listen("nobody", {}, property);
    liveThrough(property);
    QVERIFY(!m_listeners.front().socket->waitForEvent("booking_cancelled").isEmpty());
    QTest::qWait(3'000); // for what the outbox brings about

    QSet<QString> seen;
    for (const Listener &listener : m_listeners) {
        listener.socket->ask("unwatch", {{"property_id", property}}); // all that was sent before has come
        HttpClient http(m_server.url());
        http.setToken(listener.token);
        for (const auto &event : listener.socket->events()) {
            QVERIFY2(isShown(http, event), qPrintable(listener.name + " got " + event.name));
            seen.insert(event.name);
        }
    }
    const QSet<QString> expected{"booking_created",  "booking_confirmed", "booking_cancelled", "payment_updated",
                                 "message_received", "notification",      "metrics",           "calendar_changed"};
    QVERIFY2((expected - seen).isEmpty(), qPrintable((expected - seen).values().join(", ")));
    for (const QString &name : m_listeners.back().socket->eventNames())
        QCOMPARE(name, "calendar_changed");
}

QTEST_GUILESS_MAIN(TestEventRights)

#include "tst_event_rights.moc"
