#include "backend/modules/admin/consistency_repository.h"
#include "backend/modules/availability/claim_repository.h"
#include "backend/modules/availability/search_service.h"
#include "backend/modules/availability/search_upkeep.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <atomic>
#include <barrier>
#include <thread>

using namespace roost;

namespace {

const DateRange nights{{2030, 5, 6}, {2030, 5, 9}};

} // namespace

/// What is in a server's memory is what is committed, whoever committed it, whenever and in whatever order.
class TestSearchFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void seesWhatAnotherServerCommits();
    void seesNothingThatIsNotCommitted();
    void missesNoTransactionThatWasUnderWay();
    void seesAHoldBecomeFirm();
    void seesAPropertyMoveAndGo();
    void readsAnewWhatWasForgotten();
    void readsAnewWhenAnythingMayHaveChanged();
    void isNeverBehindAmongManyThreads();
    void isRebuiltWhileNightsAreClaimed();
    void survivesClaimsInBothOrders();

private:
    Property add(const char *city = "Lisbon");
    int found(const SearchService &search, const char *city = "Lisbon") const;
    static void claim(Session &session, const Property &property, const std::optional<QDateTime> &until = {},
                      const std::optional<BookingId> &booking = {});
    static void release(Session &session, const Property &property);
    void requireConsistent();

    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    QString m_url;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Database> m_other; ///< another server's
    std::unique_ptr<SearchService> m_search;
    Actor m_host;
};

void TestSearchFollower::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestSearchFollower::init()
{
    m_clock.set("2030-05-01T12:00:00Z");
    m_url = m_server->createDatabase();
    m_database = std::make_unique<Database>(m_url, m_events);
    m_other = std::make_unique<Database>(m_url, m_events);
    m_search = std::make_unique<SearchService>(*m_database, m_clock);
    m_host = test::insertUser(*m_database, Role::Host);
}

Property TestSearchFollower::add(const char *city)
{
    Property property = test::sampleProperty(m_host.userId);
    property.city = QString::fromLatin1(city);
    return test::insertProperty(*m_database, property);
}

int TestSearchFollower::found(const SearchService &search, const char *city) const
{
    SearchRequest request;
    request.city = QString::fromLatin1(city);
    request.stay = {nights, 2};
    return static_cast<int>(search.search(request, 50, {}).items.size());
}

void TestSearchFollower::claim(Session &session, const Property &property, const std::optional<QDateTime> &until,
                               const std::optional<BookingId> &booking)
{
    ClaimRepository().insert(session, {.propertyId = property.id,
                                       .id = ClaimId::create(),
                                       .nights = nights,
                                       .kind = booking ? ClaimKind::Booking : ClaimKind::Block,
                                       .bookingId = booking,
                                       .holdExpiresAt = until});
}

void TestSearchFollower::release(Session &session, const Property &property)
{
    session.removeMany("DELETE FROM night_claims WHERE property_id = ?", property.id);
}

void TestSearchFollower::requireConsistent()
{
    const auto checks = m_database->read([](Session &session) { return ConsistencyRepository().run(session); });
    for (const auto &check : checks)
        QVERIFY2(check.faults == 0 || !check.name.startsWith(u"search"), qUtf8Printable(check.name));
}

void TestSearchFollower::seesWhatAnotherServerCommits()
{
    const Property property = add();
    QCOMPARE(found(*m_search), 1);
    m_other->transaction([&](Session &session) { claim(session, property); });
    QCOMPARE(found(*m_search), 0);
    m_other->transaction([&](Session &session) { release(session, property); });
    QCOMPARE(found(*m_search), 1);
    add();
    QCOMPARE(found(*m_search), 2);
}

void TestSearchFollower::seesNothingThatIsNotCommitted()
{
    const Property property = add();
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, m_other->transaction([&](Session &session) {
        claim(session, property);
        if (found(*m_search) == 1)
            throw std::runtime_error("rolled back");
    }));
    QCOMPARE(found(*m_search), 1);
}

void TestSearchFollower::missesNoTransactionThatWasUnderWay()
{
    const Property early = add();
    const Property late = add();
    Database third(m_url, m_events);
    m_other->transaction([&](Session &session) {
        claim(session, early);
        QCOMPARE(found(*m_search), 2);
        third.transaction([&](Session &session3) { claim(session3, late); });
        QCOMPARE(found(*m_search), 1); // and now the one under way is older than what was seen
    });
    QCOMPARE(found(*m_search), 0);
}

void TestSearchFollower::seesAHoldBecomeFirm()
{
    const Property property = add();
    const QDateTime until = m_clock.now().addSecs(60);
    const BookingId booking = test::insertBooking(*m_database, property, nights, m_host.userId, until);
    m_other->transaction([&](Session &session) { claim(session, property, until, booking); });
    QCOMPARE(found(*m_search), 0);
    m_clock.advance(60);
    QCOMPARE(found(*m_search), 1);
    m_other->transaction([&](Session &session) {
        session.updateMany("UPDATE night_claims SET hold_expires_at = NULL WHERE property_id = ?", property.id);
    });
    QCOMPARE(found(*m_search), 0);
}

void TestSearchFollower::seesAPropertyMoveAndGo()
{
    const Property property = add();
    QCOMPARE(found(*m_search), 1);
    const auto set = [&](const char *sql) {
        m_other->transaction([&](Session &session) { session.update(sql, property.id); });
    };
    set("UPDATE properties SET city = 'Porto' WHERE id = ?");
    QCOMPARE(found(*m_search), 0);
    QCOMPARE(found(*m_search, "PORTO"), 1);
    set("UPDATE properties SET status = 'UNLISTED' WHERE id = ?");
    QCOMPARE(found(*m_search, "Porto"), 0);
    set("UPDATE properties SET status = 'PUBLISHED' WHERE id = ?");
    QCOMPARE(found(*m_search, "Porto"), 1);
    set("DELETE FROM search_entries WHERE property_id = ?");
    QCOMPARE(found(*m_search, "Porto"), 0);
}

void TestSearchFollower::readsAnewWhatWasForgotten()
{
    const Property property = add();
    QCOMPARE(found(*m_search), 1);
    m_other->transaction([&](Session &session) { claim(session, property); });
    test::TestDatabase::execute(m_url, QStringLiteral("UPDATE search_changes SET at = now() - interval '1 hour'"));
    SearchUpkeep(*m_other, m_clock).forgetChanges();
    const auto left = m_other->read(
        [](Session &session) { return session.one("SELECT count(*) AS n FROM search_changes").get<qint64>("n"); });
    QCOMPARE(left, 0);
    QCOMPARE(found(*m_search), 0);
    m_other->transaction([&](Session &session) { release(session, property); });
    QCOMPARE(found(*m_search), 1);
}

void TestSearchFollower::readsAnewWhenAnythingMayHaveChanged()
{
    const Property property = add();
    QCOMPARE(found(*m_search), 1);
    test::TestDatabase::execute(m_url,
                                QStringLiteral("ALTER TABLE search_entries DISABLE TRIGGER search_entries_note"));
    m_other->transaction([&](Session &session) { claim(session, property); });
    QCOMPARE(found(*m_search), 1); // nobody was told
    test::TestDatabase::execute(m_url, QStringLiteral("INSERT INTO search_changes (property_id) VALUES (NULL)"));
    QCOMPARE(found(*m_search), 0);
}

void TestSearchFollower::isNeverBehindAmongManyThreads()
{
    constexpr int threads = 6;
    std::array<Property, threads> properties;
    for (int i = 0; i < threads; ++i)
        properties.at(static_cast<size_t>(i)) = add(QByteArray("City" + QByteArray::number(i)).constData());
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < threads; ++i) {
            workers.emplace_back([&, i] {
                const Property &own = properties.at(static_cast<size_t>(i));
                const QByteArray city = own.city.toLatin1();
                for (int round = 0; round < 60; ++round) {
                    m_database->transaction([&](Session &session) { claim(session, own); });
                    wrong += found(*m_search, city.constData()) != 0;
                    m_database->transaction([&](Session &session) { release(session, own); });
                    wrong += found(*m_search, city.constData()) != 1;
                }
            });
        }
    }
    QCOMPARE(wrong.load(), 0);
}

void TestSearchFollower::isRebuiltWhileNightsAreClaimed()
{
    const Property property = add();
    add();
    std::atomic<bool> isDone = false;
    std::atomic<int> wrong = 0;
    {
        std::jthread claims([&] {
            for (int round = 0; round < 80; ++round) {
                m_other->transaction([&](Session &session) { claim(session, property); });
                wrong += found(*m_search) != 1;
                m_other->transaction([&](Session &session) { release(session, property); });
                wrong += found(*m_search) != 2;
            }
            isDone = true;
        });
        while (!isDone)
            SearchUpkeep(*m_database, m_clock).rebuild();
    }
    QCOMPARE(wrong.load(), 0);
    requireConsistent();
}

/// Claims lock the search entries of their properties: two that do so in opposite orders wait for one another, and one
/// of them has to begin again.
void TestSearchFollower::survivesClaimsInBothOrders()
{
    const std::array properties{add(), add()};
    std::barrier together(2);
    const auto claimInOrder = [&](size_t first, const DateRange &stay) {
        bool isAgain = false;
        m_database->transaction([&](Session &session) {
            for (const size_t index : {first, 1 - first}) {
                session.insert("INSERT INTO night_claims (property_id, id, nights, kind) VALUES (?, ?, ?, 'BLOCK')",
                               properties.at(index).id, ClaimId::create(), stay);
                if (!isAgain && index == first)
                    together.arrive_and_wait();
                isAgain = true;
            }
        });
    };
    {
        std::jthread one([&] { claimInOrder(0, nights); });
        std::jthread another([&] { claimInOrder(1, {{2030, 6, 1}, {2030, 6, 3}}); });
    }
    const auto claims = m_database->read(
        [](Session &session) { return session.one("SELECT count(*) AS n FROM night_claims").get<qint64>("n"); });
    QCOMPARE(claims, 4);
    requireConsistent();
    QCOMPARE(found(*m_search), 0);
}

QTEST_GUILESS_MAIN(TestSearchFollower)
#include "tst_search_follower.moc"
