#include "backend/modules/admin/consistency_repository.h"
#include "tests/support/guest_world.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <algorithm>

using namespace roost;

/// What `doctor` says of the sums that reviews and messages are kept with: nothing of a sound world, and something of
/// every damage to it.
class TestConsistency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void findsNothingInASoundWorld();
    void bearsARatingFromElsewhere();
    void findsDamage_data();
    void findsDamage();

private:
    void reviewAndTalk();
    QStringList broken();

    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::GuestWorld> m_world;
    QString m_url;
};

void TestConsistency::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestConsistency::init()
{
    m_url = m_server->createDatabase();
    m_world = std::make_unique<test::GuestWorld>(m_url);
}

/// A stay that both sides have reviewed; three messages, of which the host has read the first and the guest none.
void TestConsistency::reviewAndTalk()
{
    const Booking booking = m_world->stayed();
    m_world->reviews.create(m_world->guest, test::draft(booking.id, ReviewSide::Guest, 4));
    m_world->reviews.create(m_world->host, test::draft(booking.id, ReviewSide::Host, 5));

    const ThreadId thread =
        m_world->messages.open(m_world->guest, {.bookingId = booking.id, .text = "Thank you."}).thread.id;
    m_world->messages.markRead(m_world->host, thread, 1);
    m_world->messages.post(m_world->guest, thread, "The keys are on the table.");
    m_world->messages.post(m_world->host, thread, "Come again.");
    m_world->workOutbox();
}

/// The checks that fail.
QStringList TestConsistency::broken()
{
    QStringList names;
    const auto checks = m_world->database.read([](Session &session) { return ConsistencyRepository().run(session); });
    for (const auto &check : checks) {
        if (check.faults > 0)
            names << check.name;
    }
    return names;
}

void TestConsistency::findsNothingInASoundWorld()
{
    reviewAndTalk();
    QCOMPARE(m_world->number("SELECT guest_unread * 10 + host_unread FROM threads"), 11);
    QCOMPARE(broken(), QStringList());
}

void TestConsistency::bearsARatingFromElsewhere()
{
    m_server->execute(m_url, "UPDATE properties SET rating = 4.33, review_count = 30");
    QCOMPARE(broken(), QStringList());
    reviewAndTalk();
    QCOMPARE(broken(), QStringList());
}

void TestConsistency::findsDamage_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("check");
    const auto damage = [](const char *name, const char *sql, const char *check) {
        QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(check);
    };
    const char *const unread = "every thread counts its messages, and those that are not read";
    damage("the guest's unread", "UPDATE threads SET guest_unread = 0", unread);
    damage("the host's unread", "UPDATE threads SET host_unread = 2", unread);
    damage("a message is lost", "DELETE FROM messages WHERE sequence = 1", unread);
    damage("all messages are lost", "DELETE FROM messages", unread);
    damage("one has read what one is told to read", "UPDATE threads SET host_read = 3", unread);
    const char *const whole = "what belongs to a booking, a payment or an account has it";
    damage("a step of nobody", "UPDATE booking_events SET actor_id = gen_random_uuid() WHERE sequence = 1", whole);
    damage("a notice to nobody",
           "INSERT INTO notifications (id, user_id, kind, title, body) VALUES (gen_random_uuid(), gen_random_uuid(), "
           "'booking_confirmed', '', '')",
           whole);
    const char *const guest = "the rating of a guest is that of the published reviews";
    damage("a guest's stars", "UPDATE users SET guest_rating_total = 4 WHERE guest_review_count = 1", guest);
    damage("a guest's reviews", "UPDATE users SET guest_rating_total = 0, guest_review_count = 0", guest);
    damage("a guest's review is lost", "DELETE FROM reviews WHERE side = 'host'", guest);
    const char *const property = "the rating of a property has the published reviews in it";
    damage("a property's rating", "UPDATE properties SET rating = 4.01", property);
    damage("a property's stars", "UPDATE properties SET rating_total = 5, rating = 5", property);
    damage("a property's reviews", "UPDATE properties SET review_count = 0, rating_total = NULL", property);
    damage("a property's review is lost", "DELETE FROM reviews WHERE side = 'guest'", property);
    damage("a property's review was not counted", "UPDATE properties SET rating_total = NULL", property);
}

void TestConsistency::findsDamage()
{
    QFETCH(QString, damage);
    QFETCH(QString, check);
    reviewAndTalk();
    m_server->execute(m_url, damage);
    QCOMPARE(broken(), QStringList{check});
}

QTEST_GUILESS_MAIN(TestConsistency)
#include "tst_consistency.moc"
