#include "tests/faults/audit.h"
#include "tests/faults/guest_visitor.h"
#include "tests/faults/landlord.h"
#include "tests/program/accounts.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace roost::test;

namespace {

constexpr int guests = 200;
constexpr int properties = 4;

int seconds()
{
    const int asked = qEnvironmentVariableIntValue("ROOST_FAULTS_SECONDS");
    return asked > 0 ? asked : 30;
}

quint64 seedOfRun()
{
    const quint64 asked = qEnvironmentVariable("ROOST_FAULTS_SEED").toULongLong();
    return asked > 0 ? asked : std::random_device()();
}

} // namespace

/// Hundreds of clients book, pay, change, cancel, block and import at random, while servers, connections and Redis die;
/// then everything that anybody was told has to be true. ROOST_FAULTS_SECONDS: how long; ROOST_FAULTS_SEED: the same
/// choices again.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void surprisesNobody();
    void neverGivesANightToTwo();
    void neverHadANightTakenTwiceInItsOwnBooks();
    void keepsEveryPromise();
    void booksOnceForEachKey();
    void leavesNothingWaiting();
    void takesNoMoneyForNothing();
    void losesNoImportedStay();
    void neverHadTwoWaitForOneAnother();
    void isHealthy();

private:
    void storm();
    void makeTrouble(std::mt19937_64 &random);
    void settle();

    std::unique_ptr<Town> m_town;
    std::unique_ptr<Audit> m_audit;
    History m_history;
    int m_keys = 0;
    QList<ImportedEvent> m_imported;
};

void TestHistory::initTestCase()
{
    m_town = std::make_unique<Town>(guests, properties);
    m_audit = std::make_unique<Audit>(m_town->database());
    storm();
    settle();
    qInfo("%lld bookings promised, %lld spans of nights", m_history.promises().size(), m_history.tenures());
    QVERIFY(m_history.promises().size() > seconds()); // or nothing was tried
}

void TestHistory::storm()
{
    const quint64 seed = seedOfRun();
    qInfo("ROOST_FAULTS_SEED=%llu", seed);
    std::vector<std::unique_ptr<GuestVisitor>> visitors;
    for (const QString &token : m_town->guestTokens())
        visitors.push_back(std::make_unique<GuestVisitor>(*m_town, m_history, token, seed + visitors.size() + 1));
    Landlord landlord(*m_town, m_history, seed);
    std::vector<std::unique_ptr<Importer>> importers;
    for (const QString &property : m_town->properties())
        importers.push_back(std::make_unique<Importer>(*m_town, m_history, property, seed + 1'000 + importers.size()));

    std::atomic<bool> stopped = false;
    std::vector<std::jthread> threads;
    for (const auto &visitor : visitors)
        threads.emplace_back([&stopped, &visitor] { visitor->run(stopped); });
    threads.emplace_back([&] { landlord.run(stopped); });
    for (const auto &importer : importers)
        threads.emplace_back([&stopped, &importer] { importer->run(stopped); });

    std::mt19937_64 random(seed);
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < seconds() * 1'000;) {
        QTest::qSleep(std::uniform_int_distribution(200, 2'000)(random));
        makeTrouble(random);
    }
    stopped = true;
    threads.clear(); // joins
    for (const auto &visitor : visitors)
        m_keys += visitor->keys();
    for (const auto &importer : importers) {
        importer->finish();
        m_imported += importer->events();
    }
}

void TestHistory::makeTrouble(std::mt19937_64 &random)
{
    const int server = std::uniform_int_distribution(0, Town::serverCount - 1)(random);
    switch (std::uniform_int_distribution(0, 4)(random)) {
    case 0:
    case 1:
        m_town->killServer(server);
        m_town->startServer(server);
        break;
    case 2:
        m_town->cutConnections();
        break;
    case 3:
        m_town->restartRedis();
        break;
    default:
        m_history.passTime([this] { m_town->passAnHour(); });
    }
}

/// Lets all that is under way come to its end.
void TestHistory::settle()
{
    for (int hour = 0; hour < 5; ++hour) {
        m_town->passAnHour();
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 35'000; QTest::qSleep(500)) { // every job has its turn in that time
            if (m_audit->unfinished().isEmpty())
                return;
        }
    }
}

void TestHistory::surprisesNobody()
{
    QVERIFY2(m_history.surprises().isEmpty(), qPrintable(m_history.surprises().join(u'\n')));
}

void TestHistory::neverGivesANightToTwo()
{
    QCOMPARE(m_history.collisions(), QStringList());
}

void TestHistory::neverHadANightTakenTwiceInItsOwnBooks()
{
    QCOMPARE(m_audit->nightsTakenTwice(), QStringList());
}

void TestHistory::keepsEveryPromise()
{
    QCOMPARE(m_audit->brokenPromises(m_history.promises()), QStringList());
}

void TestHistory::booksOnceForEachKey()
{
    QVERIFY(m_town->number("SELECT count(*) AS value FROM bookings") <= m_keys);
}

void TestHistory::leavesNothingWaiting()
{
    QCOMPARE(m_audit->unfinished(), QStringList());
}

void TestHistory::takesNoMoneyForNothing()
{
    QCOMPARE(m_audit->wrongMoney(), QStringList());
}

void TestHistory::losesNoImportedStay()
{
    QCOMPARE(m_imported.size(), properties * 4);
    QCOMPARE(m_audit->lostImports(m_imported), QStringList());
}

/// Rows are locked in one order.
void TestHistory::neverHadTwoWaitForOneAnother()
{
    const QString deadlocks = m_town->deadlocks();
    QVERIFY2(deadlocks.isEmpty(), qPrintable(deadlocks));
}

void TestHistory::isHealthy()
{
    QString output;
    QVERIFY2(m_town->doctor(output) == 0, qPrintable(output));
}

QTEST_GUILESS_MAIN(TestHistory)

#include "tst_history.moc"
