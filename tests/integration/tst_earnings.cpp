#include "backend/core/errors.h"
#include "backend/modules/host/earnings_service.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

using namespace roost;
using test::money;

/// What hosts earn, as the ledger has it.
class TestEarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void sumsByMonthPropertyAndBooking_data();
    void sumsByMonthPropertyAndBooking();
    void takesOffWhatWasRefunded();
    void knowsNothingOfOthers();
    void asksAdminsWhose();
    void takesDaysOfTheProperty();
    void narrowsDown();
    void agreesWithThePaymentsAfterAnyHistory();
    void listsEntriesNewestFirst();
    void listsAHostsOwnEntriesOnly();

private:
    QList<Earnings> earnings(EarningsGroup group = EarningsGroup::Month) const;
    void liveThrough(QRandomGenerator &random, const Booking &booking);

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    std::unique_ptr<EarningsService> m_earnings;
};

void TestEarnings::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestEarnings::init()
{
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_earnings = std::make_unique<EarningsService>(m_world->database);
}

QList<Earnings> TestEarnings::earnings(EarningsGroup group) const
{
    return m_earnings->earnings(m_world->host, {}, {.span = {QDate(2030, 1, 1), QDate(2031, 1, 1)}, .group = group});
}

void TestEarnings::sumsByMonthPropertyAndBooking_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QList<qint64>>("earned");
    QTest::newRow("month") << QStringLiteral("month") << QList<qint64>{32'980, 23'280};
    QTest::newRow("property") << QStringLiteral("property") << QList<qint64>{56'260};
    QTest::newRow("booking") << QStringLiteral("booking") << QList<qint64>{32'980, 23'280};
}

void TestEarnings::sumsByMonthPropertyAndBooking()
{
    QFETCH(QString, group);
    QFETCH(QList<qint64>, earned);
    m_world->confirmed(10, 13); // 340.00 on 1 May
    m_world->clock.set("2030-06-02T12:00:00Z");
    m_world->confirmed(20, 22); // 240.00 on 2 June
    const auto lines = earnings(fromName<EarningsGroup>(group).value());
    QList<qint64> found;
    for (const Earnings &line : lines) {
        found.append(line.earned.minor());
        QCOMPARE(line.charges, line.earned + line.fees);
        QVERIFY(!line.name.isEmpty());
    }
    QCOMPARE(found, earned);
    const auto totals = totalsOf(lines);
    QCOMPARE(totals.size(), 1);
    QCOMPARE(totals.first().charges, money(58'000));
    QCOMPARE(totals.first().fees, money(1'740));
}

void TestEarnings::takesOffWhatWasRefunded()
{
    const Booking booking = m_world->confirmed(10, 13);
    m_world->bookings.cancel(m_world->host, booking.id);
    m_world->workOutbox();
    const Earnings line = earnings().first();
    QCOMPARE(line.charges, money(34'000));
    QCOMPARE(line.refunds, money(34'000));
    QCOMPARE(line.earned, money(0));
    QCOMPARE(line.fees, money(0));
}

void TestEarnings::knowsNothingOfOthers()
{
    m_world->confirmed(10, 13);
    const Actor other = test::insertUser(m_world->database, Role::Host);
    const EarningsQuery query{.span = {QDate(2030, 1, 1), QDate(2031, 1, 1)}};
    QVERIFY(m_earnings->earnings(other, {}, query).isEmpty());
    QVERIFY_THROWS_EXCEPTION(Forbidden, m_earnings->earnings(other, m_world->host.userId, query));
}

void TestEarnings::asksAdminsWhose()
{
    m_world->confirmed(10, 13);
    const EarningsQuery query{.span = {QDate(2030, 1, 1), QDate(2031, 1, 1)}};
    QVERIFY_THROWS_EXCEPTION(Invalid, m_earnings->earnings(m_world->admin, {}, query));
    QCOMPARE(m_earnings->earnings(m_world->admin, m_world->host.userId, query).size(), 1);
}

void TestEarnings::takesDaysOfTheProperty()
{
    m_world->properties.update(m_world->host, m_world->property.id, {},
                               [](Property &property) { property.timeZone = QStringLiteral("Pacific/Kiritimati"); });
    m_world->clock.set("2030-05-31T11:00:00Z"); // 1 June there
    m_world->confirmed(10, 13);
    QCOMPARE(earnings().first().key, QStringLiteral("2030-06"));
    const EarningsQuery may{.span = {QDate(2030, 5, 1), QDate(2030, 6, 1)}};
    QVERIFY(m_earnings->earnings(m_world->host, {}, may).isEmpty());
}

void TestEarnings::narrowsDown()
{
    m_world->confirmed(10, 13);
    EarningsQuery query{.span = {QDate(2030, 1, 1), QDate(2031, 1, 1)}};
    query.propertyId = PropertyId::create();
    QVERIFY(m_earnings->earnings(m_world->host, {}, query).isEmpty());
    query.propertyId = m_world->property.id;
    QCOMPARE(m_earnings->earnings(m_world->host, {}, query).size(), 1);
    query.currency = Currency::fromCode(QStringLiteral("USD"));
    QVERIFY(m_earnings->earnings(m_world->host, {}, query).isEmpty());
}

void TestEarnings::liveThrough(QRandomGenerator &random, const Booking &booking)
{
    const DateRange other{booking.stay.from.addDays(random.bounded(2)), booking.stay.to.addDays(random.bounded(2))};
    try {
        switch (random.bounded(6)) {
        case 0:
            m_world->bookings.cancel(m_world->guest, booking.id);
            break;
        case 1:
            m_world->bookings.cancel(m_world->host, booking.id);
            break;
        case 2:
            m_world->goodwill.refund(m_world->host, booking.id, money(1 + random.bounded(9'000)),
                                     QStringLiteral("Noise"));
            break;
        case 3:
            m_world->clock.advance(random.bounded(10 * 86'400));
            break;
        default:
            m_world->bookingChanges.change(
                m_world->guest, booking.id,
                {.checkIn = other.from,
                 .checkOut = other.to,
                 .method = QString::fromLatin1(random.bounded(4) == 0 ? "sandbox:later" : "sandbox:ok")},
                {});
        }
    } catch (const Conflict &) { // in the way of what happened before: nothing is done
    } catch (const Invalid &) {
    }
    if (random.bounded(2) == 0)
        m_world->workOutbox();
    if (random.bounded(3) == 0)
        m_world->deliverWebhooks();
}

void TestEarnings::agreesWithThePaymentsAfterAnyHistory()
{
    for (quint32 seed = 1; seed <= 6; ++seed) {
        init();
        QRandomGenerator random(seed);
        QList<Booking> bookings;
        for (int day = 1; day < 25; day += 4)
            bookings.append(m_world->confirmed(day, day + 2));
        for (int step = 0; step < 40; ++step)
            liveThrough(random, bookings.at(random.bounded(int(bookings.size()))));
        m_world->clock.advance(60);
        m_world->deliverWebhooks();
        m_world->workOutbox();

        const qint64 paid = m_world->number("SELECT sum(CASE kind WHEN 'CHARGE' THEN amount_minor ELSE -amount_minor "
                                            "END) FROM payments WHERE status = 'SUCCEEDED'");
        for (const auto &[group, name] : enumNames<EarningsGroup>) {
            const Earnings total = totalsOf(earnings(group)).first();
            QCOMPARE((total.charges - total.refunds).minor(), paid);
            QCOMPARE(total.charges - total.refunds, total.earned + total.fees + total.taxes + total.deposits);
        }
        QVERIFY2(m_world->inconsistencies().isEmpty(), qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TestEarnings::listsEntriesNewestFirst()
{
    const Booking first = m_world->confirmed(10, 13);
    m_world->clock.advance(60);
    m_world->confirmed(14, 16);
    m_world->clock.advance(60);
    m_world->bookings.cancel(m_world->host, first.id);
    m_world->workOutbox();
    QStringList kinds;
    std::optional<LedgerPosition> after;
    for (int i = 0; i < 3; ++i) {
        const auto page = m_earnings->entries(m_world->host, {}, 1, after);
        QCOMPARE(page.items.size(), 1);
        QCOMPARE(page.hasMore, i < 2);
        kinds.append(page.items.first().kind);
        qint64 sum = 0;
        for (const Posting &posting : page.items.first().postings)
            sum += posting.amount.minor();
        QCOMPARE(sum, 0);
        after = LedgerPosition{page.items.first().at, page.items.first().id};
    }
    QCOMPARE(kinds, (QStringList{QStringLiteral("refund"), QStringLiteral("charge"), QStringLiteral("charge")}));
    const auto ofFirst = m_earnings->entries(m_world->host, {.bookingId = first.id}, 10, {});
    QCOMPARE(ofFirst.items.size(), 2);
    QCOMPARE(ofFirst.items.first().bookingCode, first.code);
    QVERIFY(m_earnings->entries(m_world->host, {.from = QDate(2030, 5, 2)}, 10, {}).items.isEmpty());
    QCOMPARE(m_earnings->entries(m_world->host, {.to = QDate(2030, 5, 2)}, 10, {}).items.size(), 3);
}

void TestEarnings::listsAHostsOwnEntriesOnly()
{
    m_world->confirmed(10, 13);
    const Actor other = test::insertUser(m_world->database, Role::Host);
    QVERIFY(m_earnings->entries(other, {}, 10, {}).items.isEmpty());
    QCOMPARE(m_earnings->entries(m_world->admin, {}, 10, {}).items.size(), 1);
}

QTEST_GUILESS_MAIN(TestEarnings)
#include "tst_earnings.moc"
