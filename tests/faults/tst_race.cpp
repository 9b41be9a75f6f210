#include "tests/faults/house.h"
#include "tests/program/accounts.h"
#include "tests/program/redis_program.h"

#include <QMap>
#include <QTest>

#include <latch>
#include <thread>

using namespace roost::test;

namespace {

constexpr int clients = 200;

/// Sends the requests all at once, each over a connection of its own.
QList<Answer> sendAtOnce(const House &house, const std::function<QJsonObject(int)> &body,
                         const std::function<QByteArray(int)> &idempotencyKey)
{
    QList<Answer> answers(clients);
    std::latch start(clients);
    std::vector<std::jthread> threads;
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back([&, i, answer = &answers[i]] {
            HttpClient client(house.url());
            client.setToken(house.guestTokens().at(i % house.guestTokens().size()));
            client.connect();
            start.arrive_and_wait();
            *answer = client.post("/api/v1/bookings", body(i), {{"Idempotency-Key", idempotencyKey(i)}});
        });
    }
    threads.clear(); // joins
    return answers;
}

QByteArray ownKey(int client)
{
    return "client-" + QByteArray::number(client);
}

/// How many answers of each kind: "201", "409 TAKEN".
QMap<QString, int> kinds(const QList<Answer> &answers)
{
    QMap<QString, int> result;
    for (const Answer &answer : answers) {
        const QString status = QString::number(answer.status);
        ++result[answer.status < 400 ? status : status + ' ' + answer.code()];
    }
    return result;
}

} // namespace

/// A rush on one property: 200 clients in the same instant.
class TestRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sellsNightsOnce_data();
    void sellsNightsOnce();
    void sellsOverlappingStaysOnce();
    void makesOneBookingOfOneIdempotencyKey();
};

void TestRace::sellsNightsOnce_data()
{
    QTest::addColumn<bool>("redis");
    QTest::addColumn<bool>("redisDies");
    QTest::newRow("without Redis") << false << false;
    QTest::newRow("with Redis") << true << false;
    QTest::newRow("with a Redis that died") << true << true;
}

void TestRace::sellsNightsOnce()
{
    QFETCH(bool, redis);
    QFETCH(bool, redisDies);
    RedisProgram redisProgram;
    if (redis)
        redisProgram.start();
    House house;
    house.start(redis ? QStringList{"--redis", redisProgram.url()} : QStringList());
    house.open(10);
    if (redisDies)
        redisProgram.kill();

    const auto body = [&](int) { return bookingRequest(house.property(), 30, 33); };
    const auto answers = sendAtOnce(house, body, ownKey);

    const QMap<QString, int> expected{{"201", 1}, {"409 TAKEN", clients - 1}};
    QCOMPARE(kinds(answers), expected);
    QCOMPARE(house.number("SELECT count(*) AS value FROM bookings"), 1);
    QCOMPARE(house.number("SELECT count(*) AS value FROM night_claims"), 1);
    QCOMPARE(house.number("SELECT count(*) AS value FROM booking_events"), 1);
    QCOMPARE(house.number("SELECT count(*) AS value FROM idempotency_keys"), 1);

    HttpClient next(house.url());
    next.setToken(house.guestTokens().first());
    expect(201, next.post("/api/v1/bookings", bookingRequest(house.property(), 33, 35)));
    QCOMPARE(house.server().terminate(), 0);
}

void TestRace::sellsOverlappingStaysOnce()
{
    House house;
    house.start();
    house.open(10);

    // Stays of 1 to 5 nights within 20: many combinations fit, none of them twice on one night.
    const auto body = [&](int client) {
        const int checkIn = 30 + client * 7 % 16;
        return bookingRequest(house.property(), checkIn, checkIn + 1 + client % 5);
    };
    const auto answers = kinds(sendAtOnce(house, body, ownKey));

    QVERIFY(answers["201"] >= 4);
    QCOMPARE(answers["201"] + answers["409 TAKEN"], clients);
    QCOMPARE(house.number("SELECT count(*) AS value FROM bookings"), answers["201"]);
    QCOMPARE(house.number("SELECT count(*) AS value FROM night_claims a JOIN night_claims b "
                          "ON a.property_id = b.property_id AND a.id < b.id AND a.nights && b.nights"),
             0);
    QCOMPARE(
        house.number("SELECT count(*) AS value FROM bookings b LEFT JOIN night_claims c "
                     "ON c.booking_id = b.id AND c.nights = daterange(b.check_in, b.check_out) WHERE c.id IS NULL"),
        0);
}

void TestRace::makesOneBookingOfOneIdempotencyKey()
{
    House house;
    house.start();
    house.open(1);

    const auto body = [&](int) { return bookingRequest(house.property(), 30, 33); };
    const auto answers = sendAtOnce(house, body, [](int) { return QByteArray("the-same"); });

    const QMap<QString, int> expected{{"201", clients}};
    QCOMPARE(kinds(answers), expected);
    for (const Answer &answer : answers)
        QCOMPARE(answer.json().value("id"), answers.first().json().value("id"));
    QCOMPARE(house.number("SELECT count(*) AS value FROM bookings"), 1);
}

QTEST_GUILESS_MAIN(TestRace)

#include "tst_race.moc"
