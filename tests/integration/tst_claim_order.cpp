#include "backend/core/errors.h"
#include "backend/modules/availability/search_upkeep.h"
#include "backend/modules/pricing/price_change_service.h"
#include "tests/support/calendar_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace roost;

namespace {

constexpr int threads = 12;
constexpr int rounds = 100;

/// What one of many clients does, with a mind of its own.
using Work = std::function<void(QRandomGenerator &)>;

QByteArray calendarOf(const DateRange &first, const DateRange &second)
{
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//elsewhere//EN\r\n";
    for (const DateRange &nights : {first, second})
        text += "BEGIN:VEVENT\r\nUID:" + nights.from.toString(Qt::ISODate).toLatin1() +
                "@elsewhere.example\r\nDTSTAMP:20300101T000000Z\r\nDTSTART;VALUE=DATE:" +
                nights.from.toString("yyyyMMdd").toLatin1() +
                "\r\nDTEND;VALUE=DATE:" + nights.to.toString("yyyyMMdd").toLatin1() + "\r\nEND:VEVENT\r\n";
    return text + "END:VCALENDAR\r\n";
}

} // namespace

/// Everything that takes or gives back nights locks in one order (the property, its claims, its search entry, its
/// bookings), so that no two transactions ever wait for one another.
class TestClaimOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void bookingsNeverWaitForOneAnother();
    void sweepersAndBookingsNeverWaitForOneAnother();
    void hostsImportsAndBookingsNeverWaitForOneAnother();
    void changesOfManyPropertiesNeverWaitForBookings();

private:
    /// Every client does one of these, over and over; a Conflict is an answer like another, anything else is not.
    void storm(const QList<Work> &works);
    qint64 deadlocks();

    PropertyId anyProperty(QRandomGenerator &random) const { return m_properties[random.bounded(m_properties.size())]; }
    void book(QRandomGenerator &random);
    void endOne(QRandomGenerator &random);
    void changeOne(QRandomGenerator &random);
    void letHoldsExpire();

    std::unique_ptr<test::TestDatabase> m_server;
    QString m_url;
    std::unique_ptr<test::CalendarWorld> m_world;
    QList<PropertyId> m_properties;
    std::atomic<int> m_done = 0;
    std::atomic<int> m_troubles = 0;
    std::mutex m_mutex;
    QList<Booking> m_booked;
};

void TestClaimOrder::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestClaimOrder::init()
{
    m_url = m_server->createDatabase();
    m_world = std::make_unique<test::CalendarWorld>(m_url);
    m_properties = {m_world->property.id};
    for (int i = 0; i < 2; ++i)
        m_properties << test::insertProperty(m_world->database, test::sampleProperty(m_world->host.userId)).id;
    m_booked.clear();
    m_done = 0;
    m_troubles = 0;
}

void TestClaimOrder::storm(const QList<Work> &works)
{
    std::vector<std::jthread> running;
    for (int i = 0; i < threads; ++i)
        running.emplace_back([&, i] {
            QRandomGenerator random(quint32(i) + 1);
            for (int round = 0; round < rounds; ++round) {
                try {
                    works[i % works.size()](random);
                    ++m_done;
                } catch (const Conflict &) {
                } catch (const Invalid &) {
                } catch (const std::exception &trouble) {
                    qWarning() << trouble.what();
                    ++m_troubles;
                }
            }
        });
}

/// Ends the world: a connection has told all that it knows of deadlocks once it is closed.
qint64 TestClaimOrder::deadlocks()
{
    m_world.reset();
    EventBus events;
    Database database(m_url, events);
    const auto number = [&](const char *sql) {
        return database.read([&](Session &session) { return session.one(sql).get<qint64>("value"); });
    };
    const bool isAlone = QTest::qWaitFor([&] {
        return number("SELECT count(*) AS value FROM pg_stat_activity "
                      "WHERE datname = current_database() AND pid <> pg_backend_pid()") == 0;
    });
    return isAlone ? number("SELECT deadlocks AS value FROM pg_stat_database WHERE datname = current_database()") : -1;
}

void TestClaimOrder::book(QRandomGenerator &random)
{
    const int day = random.bounded(1, 20);
    BookingRequest request = m_world->request(day, day + random.bounded(1, 8));
    request.propertyId = anyProperty(random);
    const Booking booking = m_world->bookings.create(m_world->guest, request);
    if (random.bounded(3) == 0)
        m_world->pay(booking);
    const std::lock_guard lock(m_mutex);
    m_booked.append(booking);
}

void TestClaimOrder::endOne(QRandomGenerator &random)
{
    Booking booking;
    {
        const std::lock_guard lock(m_mutex);
        if (m_booked.isEmpty())
            return;
        booking = m_booked.takeAt(random.bounded(m_booked.size()));
    }
    m_world->bookings.cancel(m_world->guest, booking.id);
}

void TestClaimOrder::changeOne(QRandomGenerator &random)
{
    Booking booking;
    {
        const std::lock_guard lock(m_mutex);
        if (m_booked.isEmpty())
            return;
        booking = m_booked.at(random.bounded(m_booked.size()));
    }
    const QDate from = booking.stay.from.addDays(random.bounded(-2, 3));
    m_world->bookingChanges.change(m_world->guest, booking.id,
                                   {.checkIn = from,
                                    .checkOut = from.addDays(random.bounded(1, 8)),
                                    .method = random.bounded(3) == 0 ? "sandbox:decline" : "sandbox:ok"},
                                   {});
}

/// The holds of this moment have run out for whoever looks next; those made from now on have not.
void TestClaimOrder::letHoldsExpire()
{
    m_world->database.transaction([](Session &session) {
        session.updateMany(R"(
            UPDATE night_claims SET hold_expires_at = hold_expires_at - interval '1 hour'
             WHERE (property_id, id) IN (SELECT property_id, id FROM night_claims WHERE hold_expires_at IS NOT NULL
                                            FOR UPDATE SKIP LOCKED))");
    });
}

void TestClaimOrder::bookingsNeverWaitForOneAnother()
{
    storm({[this](auto &random) { book(random); }, [this](auto &random) { endOne(random); },
           [this](auto &random) { changeOne(random); }, [this](auto &) { letHoldsExpire(); }});
    QCOMPARE(m_troubles.load(), 0);
    QVERIFY(m_done > rounds);
    QCOMPARE(deadlocks(), 0);
}

void TestClaimOrder::sweepersAndBookingsNeverWaitForOneAnother()
{
    storm({[this](auto &random) { book(random); }, [this](auto &) { m_world->bookings.expireHolds(); },
           [this](auto &random) { book(random); }, [this](auto &) { letHoldsExpire(); }});
    QCOMPARE(m_troubles.load(), 0);
    QCOMPARE(deadlocks(), 0);
}

void TestClaimOrder::hostsImportsAndBookingsNeverWaitForOneAnother()
{
    const CalendarFeed feed = m_world->addFileFeed();
    const auto nights = [](QRandomGenerator &random, int begin) {
        const QDate from = QDate(2030, 6, begin).addDays(random.bounded(10));
        return DateRange{from, from.addDays(random.bounded(1, 4))};
    };
    storm({[this](auto &random) { book(random); },
           [&](auto &random) {
               m_world->feeds.replaceFile(m_world->host, feed.propertyId, feed.id,
                                          calendarOf(nights(random, 1), nights(random, 15)));
           },
           [&](auto &random) {
               m_world->availability.update(m_world->host, anyProperty(random),
                                            {{.nights = nights(random, 1), .blocked = random.bounded(2) == 0},
                                             {.nights = nights(random, 15), .blocked = random.bounded(2) == 0}});
           },
           [this](auto &random) {
               endOne(random);
               letHoldsExpire();
           }});
    QCOMPARE(m_troubles.load(), 0);
    QCOMPARE(deadlocks(), 0);
}

void TestClaimOrder::changesOfManyPropertiesNeverWaitForBookings()
{
    PriceChangeService prices(m_world->database, m_world->properties, m_world->clock);
    SearchUpkeep search(m_world->database, m_world->clock);
    const auto changeAll = [&](QRandomGenerator &random, const QList<PropertyId> &order) {
        const DateRange june{{2030, 6, 1}, {2030, 7, 1}};
        const NightsEdit edit{.nights = june, .price = std::optional(test::money(10'000 + random.bounded(1'000)))};
        prices.change(m_world->host, {{.properties = order, .edit = edit}}, Preview::No);
    };
    const QList<PropertyId> backwards(m_properties.rbegin(), m_properties.rend());
    storm({[this](auto &random) { book(random); },
           [&](auto &random) { changeAll(random, random.bounded(2) == 0 ? m_properties : backwards); },
           [&](auto &) { m_world->bookings.expireHolds(); },
           [&](auto &random) {
               letHoldsExpire();
               if (random.bounded(4) == 0)
                   search.rebuild({});
           }});
    QCOMPARE(m_troubles.load(), 0);
    QCOMPARE(deadlocks(), 0);
}

QTEST_GUILESS_MAIN(TestClaimOrder)
#include "tst_claim_order.moc"
