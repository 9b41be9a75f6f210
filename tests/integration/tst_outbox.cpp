#include "backend/core/errors.h"
#include "backend/jobs/outbox.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_database.h"

#include <QtTest>

#include <thread>

using namespace roost;

namespace {

const QString mail = QStringLiteral("mail");

}

/// What is written in a transaction is done at least once, whatever fails on the way.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void handsOverWhatWasCommitted();
    void dropsWhatWasRolledBack();
    void keepsOneRowForAKey();
    void worksOldestFirstUpToTheLimit();
    void leavesTopicsWithoutAHandler();
    void triesAgainLaterAndLater();
    void givesUpAfterTenTries();
    void writesSeveralAtOnce();
    void doesAgainWhatACrashedServerHadBegun();
    void leavesWhatAnotherServerIsDoing();
    void replaysWhatFailedOrWasDone();
    void listsNewestFirstByStatus();
    void saysWhatIsNotThere();

private:
    void enqueue(const char *key);
    OutboxRecord only();

    test::TestDatabase m_server;
    EventBus m_events;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<Outbox> m_outbox;
    QStringList m_done;
    int m_failuresToCome = 0;
};

void TestOutbox::init()
{
    m_done.clear();
    m_failuresToCome = 0;
    m_clock = std::make_unique<test::ManualClock>("2030-05-01T12:00:00Z");
    m_database = std::make_unique<Database>(m_server.createDatabase(), m_events);
    m_outbox = std::make_unique<Outbox>(*m_database, *m_clock);
    m_outbox->setHandler(mail, [this](const Outbox::Entry &entry) {
        if (m_failuresToCome > 0) {
            --m_failuresToCome;
            throw Unavailable(QStringLiteral("mail server is away"));
        }
        m_done.append(entry.key + u'=' + entry.payload.value(QStringLiteral("to")).toString());
    });
}

void TestOutbox::enqueue(const char *key)
{
    m_database->transaction([&](Session &session) {
        m_outbox->enqueue(session, mail, QString::fromLatin1(key), {{QStringLiteral("to"), QStringLiteral("ann")}});
    });
}

OutboxRecord TestOutbox::only()
{
    const auto all = m_outbox->list(std::nullopt, 10, std::nullopt);
    return all.size() == 1 ? all.first() : OutboxRecord{};
}

void TestOutbox::handsOverWhatWasCommitted()
{
    enqueue("welcome");
    QCOMPARE(only().status, OutboxStatus::Waiting);
    QCOMPARE(m_outbox->work(), 1);
    QCOMPARE(m_done, QStringList{QStringLiteral("welcome=ann")});
    QCOMPARE(m_outbox->work(), 0);
    QCOMPARE(only().status, OutboxStatus::Done);
    QCOMPARE(only().doneAt, m_clock->now());
    QCOMPARE(only().attempts, 1);
}

void TestOutbox::dropsWhatWasRolledBack()
{
    QVERIFY_THROWS_EXCEPTION(NotFound, m_database->transaction([this](Session &) {
        enqueue("never");
        throw NotFound(QStringLiteral("no"));
    }));
    QCOMPARE(m_outbox->work(), 0);
}

void TestOutbox::keepsOneRowForAKey()
{
    enqueue("welcome");
    enqueue("welcome");
    QCOMPARE(m_outbox->work(), 1);
    enqueue("welcome");
    QCOMPARE(m_outbox->work(), 0);
    QCOMPARE(m_done.size(), 1);
}

void TestOutbox::worksOldestFirstUpToTheLimit()
{
    for (const auto *key : {"a", "b", "c"}) {
        enqueue(key);
        m_clock->advance(1);
    }
    QCOMPARE(m_outbox->work(2), 2);
    QCOMPARE(m_done, (QStringList{QStringLiteral("a=ann"), QStringLiteral("b=ann")}));
    QCOMPARE(m_outbox->work(2), 1);
}

void TestOutbox::leavesTopicsWithoutAHandler()
{
    m_database->transaction([this](Session &session) {
        m_outbox->enqueue(session, QStringLiteral("of a newer server"), QStringLiteral("x"), {});
    });
    QCOMPARE(m_outbox->work(), 0);
    QCOMPARE(only().attempts, 0);
}

void TestOutbox::triesAgainLaterAndLater()
{
    enqueue("welcome");
    m_failuresToCome = 3;
    for (const int minutes : {1, 2, 4}) {
        QCOMPARE(m_outbox->work(), 1);
        QVERIFY(only().lastError->contains(QStringLiteral("mail server is away")));
        QCOMPARE(only().availableAt, m_clock->now().addSecs(60 * minutes));
        m_clock->advance(60 * minutes - 1);
        QCOMPARE(m_outbox->work(), 0);
        m_clock->advance(1);
    }
    QCOMPARE(m_outbox->work(), 1);
    QCOMPARE(m_done.size(), 1);
    QCOMPARE(only().status, OutboxStatus::Done);
    QCOMPARE(only().lastError, std::nullopt);
}

void TestOutbox::givesUpAfterTenTries()
{
    enqueue("welcome");
    m_failuresToCome = 100;
    for (int attempt = 1; attempt <= 10; ++attempt) {
        QCOMPARE(only().status, OutboxStatus::Waiting);
        QCOMPARE(m_outbox->work(), 1);
        m_clock->advance(3600);
    }
    QCOMPARE(only().status, OutboxStatus::Failed);
    QCOMPARE(only().attempts, 10);
    m_clock->advance(30 * 24 * 3600);
    QCOMPARE(m_outbox->work(), 0);
}

void TestOutbox::writesSeveralAtOnce()
{
    m_database->transaction([&](Session &session) {
        m_outbox->enqueue(session, mail, {{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}});
        m_outbox->enqueue(session, mail, {{QStringLiteral("b"), {}}, {QStringLiteral("c"), {}}});
        m_outbox->enqueue(session, mail, QList<std::pair<QString, QJsonObject>>{});
    });
    QCOMPARE(m_outbox->list(OutboxStatus::Waiting, 10, std::nullopt).size(), 3);
    QCOMPARE(m_outbox->work(), 3);
    QCOMPARE(m_outbox->work(), 0);
}

void TestOutbox::doesAgainWhatACrashedServerHadBegun()
{
    enqueue("welcome");
    const OutboxRepository repository;
    const auto crashed = m_database->transaction([&](Session &session) {
        return repository.lease(session, {mail}, m_clock->now(), std::chrono::seconds(300), 1);
    });
    QCOMPARE(crashed.size(), 1);
    QCOMPARE(m_outbox->work(), 0);
    m_clock->advance(300);
    QCOMPARE(m_outbox->work(), 1);
    QCOMPARE(m_done.size(), 1);
    QCOMPARE(only().attempts, 2);
}

void TestOutbox::leavesWhatAnotherServerIsDoing()
{
    constexpr int count = 40;
    for (int i = 0; i < count; ++i)
        enqueue(QByteArray::number(i).constData());
    std::atomic<int> done = 0;
    const auto server = [&] {
        Database database(m_database->url(), m_events);
        Outbox outbox(database, *m_clock);
        outbox.setHandler(mail, [&](const Outbox::Entry &) { ++done; });
        while (outbox.work(5) > 0) {
        }
    };
    std::thread other(server);
    server();
    other.join();
    QCOMPARE(done, count);
}

void TestOutbox::replaysWhatFailedOrWasDone()
{
    enqueue("welcome");
    m_outbox->work();
    const OutboxRecord again = m_outbox->replay(only().id);
    QCOMPARE(again.status, OutboxStatus::Waiting);
    QCOMPARE(again.attempts, 0);
    QCOMPARE(m_outbox->work(), 1);
    QCOMPARE(m_done.size(), 2);
}

void TestOutbox::listsNewestFirstByStatus()
{
    enqueue("a");
    m_outbox->work();
    enqueue("b");
    enqueue("c");
    const auto keys = [](const QList<OutboxRecord> &records) {
        QStringList result;
        for (const OutboxRecord &record : records)
            result.append(record.key);
        return result.join(u' ');
    };
    const auto all = m_outbox->list(std::nullopt, 10, std::nullopt);
    QCOMPARE(keys(all), QStringLiteral("c b a"));
    QCOMPARE(keys(m_outbox->list(std::nullopt, 2, std::nullopt)), QStringLiteral("c b"));
    QCOMPARE(keys(m_outbox->list(std::nullopt, 2, all.at(1).id)), QStringLiteral("a"));
    QCOMPARE(keys(m_outbox->list(OutboxStatus::Waiting, 10, std::nullopt)), QStringLiteral("c b"));
    QCOMPARE(keys(m_outbox->list(OutboxStatus::Done, 10, std::nullopt)), QStringLiteral("a"));
    QCOMPARE(keys(m_outbox->list(OutboxStatus::Failed, 10, std::nullopt)), QString());
}

void TestOutbox::saysWhatIsNotThere()
{
    QVERIFY_THROWS_EXCEPTION(NotFound, m_outbox->get(OutboxId::create()));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_outbox->replay(OutboxId::create()));
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
