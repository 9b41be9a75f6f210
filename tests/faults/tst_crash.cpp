#include "tests/faults/booking_stream.h"
#include "tests/program/accounts.h"

#include <QTest>

#include <csignal>

using namespace roost::test;

/// Kills PostgreSQL and the server in the middle of bookings and payments, and holds them to what they had promised.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPromisesWhenPostgresqlIsKilled();
    void keepsPromisesWhenServerIsKilled();
    void keepsPromisesWhenBothAreKilled();

private:
    static void checkPromises(const House &house, const BookingStream &stream);
};

/// Every booking that was answered 201 is there, every paid one is confirmed and in the ledger, and no night is sold
/// twice.
void TestCrash::checkPromises(const House &house, const BookingStream &stream)
{
    HttpClient client(house.url());
    for (const auto &promise : stream.promises()) {
        client.setToken(promise.guestToken);
        const auto booking = expect(200, client.get("/api/v1/bookings/" + promise.bookingId));
        if (promise.paid) {
            QCOMPARE(booking.value("status").toString(), "CONFIRMED");
            QCOMPARE(booking.value("paid"), booking.value("total"));
        }
    }

    QCOMPARE(house.number("SELECT count(*) AS value FROM night_claims a JOIN night_claims b "
                          "ON a.property_id = b.property_id AND a.id < b.id AND a.nights && b.nights"),
             0);
    QCOMPARE(house.number("SELECT count(*) AS value FROM bookings b LEFT JOIN night_claims c "
                          "ON c.property_id = b.property_id AND c.booking_id = b.id "
                          "WHERE b.status IN ('PENDING', 'CONFIRMED') AND c.id IS NULL"),
             0);
    QCOMPARE(house.number("SELECT count(*) AS value FROM bookings b WHERE b.status = 'CONFIRMED' AND NOT EXISTS ("
                          "SELECT 1 FROM payments p JOIN journal_entries e ON e.payment_id = p.id "
                          "WHERE p.booking_id = b.id AND p.status = 'SUCCEEDED' AND p.amount_minor = b.total_minor)"),
             0);
    QCOMPARE(house.number("SELECT count(*) AS value FROM (SELECT 1 FROM postings GROUP BY entry_id, currency "
                          "HAVING sum(amount_minor) <> 0) unbalanced"),
             0);
}

void TestCrash::keepsPromisesWhenPostgresqlIsKilled()
{
    House house;
    house.start();
    house.open(4, 20);
    const qint64 before = house.postgresqlProcessId();

    BookingStream stream(house);
    QVERIFY(stream.waitFor(50));
    ::kill(static_cast<pid_t>(before), SIGKILL);
    QVERIFY2(stream.waitFor(50), qPrintable(house.server().output().right(2000))); // it comes back by itself
    stream.stop();

    QVERIFY(house.postgresqlProcessId() != before);
    QCOMPARE(stream.surprises(), QStringList());
    checkPromises(house, stream);
    QCOMPARE(house.server().terminate(), 0);
}

void TestCrash::keepsPromisesWhenServerIsKilled()
{
    House house;
    house.start();
    house.open(4, 20);

    BookingStream stream(house);
    QVERIFY(stream.waitFor(50));
    house.server().kill();
    stream.stop();
    house.start();

    QCOMPARE(stream.surprises(), QStringList());
    checkPromises(house, stream);
    QCOMPARE(house.server().terminate(), 0);
}

void TestCrash::keepsPromisesWhenBothAreKilled()
{
    House house;
    house.start();
    house.open(4, 20);

    BookingStream stream(house);
    QVERIFY(stream.waitFor(50));
    const qint64 postmaster = house.postgresqlProcessId();
    house.server().kill();
    ::kill(static_cast<pid_t>(postmaster), SIGKILL);
    stream.stop();
    house.start();

    checkPromises(house, stream);
    QCOMPARE(house.server().terminate(), 0);
}

QTEST_GUILESS_MAIN(TestCrash)

#include "tst_crash.moc"
