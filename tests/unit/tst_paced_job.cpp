#include "backend/jobs/paced_job.h"

#include <QtTest>

#include <memory>

using namespace roost;
using namespace std::chrono_literals;

/// Which calls of a paced job are runs.
class TestPacedJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restsInProportionToTheRun();
    void goesOnWhileTooMuchIsLeft();
    void restsAfterARunThatThrewAsIfItTookNoTime();

private:
    std::chrono::steady_clock::time_point m_now{1h};
    int m_runs = 0;

    /// Of 2 seconds a run, and 9 rests.
    PacedJob job(PacedJob::Left left)
    {
        m_runs = 0;
        const auto work = [this, left] {
            ++m_runs;
            m_now += 2s;
            return left;
        };
        return {work, 9, [this] { return m_now; }};
    }
};

void TestPacedJob::restsInProportionToTheRun()
{
    PacedJob paced = job(PacedJob::Left::Little);
    paced();
    QCOMPARE(m_runs, 1);
    m_now += 18s - 1ns;
    paced();
    QCOMPARE(m_runs, 1);
    m_now += 1ns;
    paced();
    QCOMPARE(m_runs, 2);
}

void TestPacedJob::goesOnWhileTooMuchIsLeft()
{
    PacedJob paced = job(PacedJob::Left::TooMuch);
    paced();
    paced();
    QCOMPARE(m_runs, 2);
}

void TestPacedJob::restsAfterARunThatThrewAsIfItTookNoTime()
{
    PacedJob paced(
        [this]() -> PacedJob::Left {
            m_now += 2s;
            throw std::runtime_error("no database");
        },
        9, [this] { return m_now; });
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, paced());
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, paced());
}

QTEST_GUILESS_MAIN(TestPacedJob)
#include "tst_paced_job.moc"
