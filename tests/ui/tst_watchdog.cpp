#include "ui/shell/watched_application.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <ctime>
#include <thread>

using namespace roost::ui;

/// What the watchdog reports, and what it must not.
class TestWatchdog : public QObject
{
    Q_OBJECT

public:
    explicit TestWatchdog(QList<BlockingEvent> &reports)
        : m_reports(reports)
    {
    }

private Q_SLOTS:
    void init() { m_reports.clear(); }

    void reportsWhoBlocks();
    void reportsSumOfWhatOneEventSends();
    void isSilentAboutShortEvents();
    void isSilentWhileTheMachineIsBusy();
    void countsNestedLoopForItself();
    void reportsBlockingEventInNestedLoop();

private:
    QList<BlockingEvent> &m_reports;
};

namespace {

/// Uses the processor of this thread, and no other's time.
void compute(int milliseconds)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
    };
    for (const auto end = now() + milliseconds; now() < end;) {
    }
}

class Worker : public QObject
{
public:
    std::function<void()> work;

    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::User)
            work();
        return QObject::event(event);
    }

    void post() { QCoreApplication::postEvent(this, new QEvent(QEvent::User)); }
};

void runLoop(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

void TestWatchdog::reportsWhoBlocks()
{
    Worker worker;
    worker.setObjectName(QStringLiteral("worker"));
    worker.work = [] { compute(70); };
    worker.post();
    QTRY_COMPARE(m_reports.size(), 1);
    const auto &report = m_reports.first();
    QCOMPARE(report.receiver, QStringLiteral("QObject \"worker\""));
    QCOMPARE(report.event, QStringLiteral("User"));
    QVERIFY(report.milliseconds >= 65);
    QVERIFY(report.toString().contains(QLatin1String("worker")));
}

void TestWatchdog::reportsSumOfWhatOneEventSends()
{
    Worker inner;
    inner.work = [] { compute(30); };
    Worker outer;
    outer.setObjectName(QStringLiteral("outer"));
    outer.work = [&inner] {
        for (int time = 0; time < 3; ++time) {
            QEvent event(QEvent::User);
            QCoreApplication::sendEvent(&inner, &event);
        }
    };
    outer.post();
    QTRY_COMPARE(m_reports.size(), 1);
    QVERIFY(m_reports.first().receiver.contains(QLatin1String("outer")));
}

void TestWatchdog::isSilentAboutShortEvents()
{
    Worker worker;
    int runs = 0;
    worker.work = [&runs] {
        compute(10);
        ++runs;
    };
    for (int time = 0; time < 10; ++time)
        worker.post();
    QTRY_COMPARE(runs, 10);
    QCOMPARE(m_reports.size(), 0);
}

/// Time that passes while others have the processor is not the event's.
void TestWatchdog::isSilentWhileTheMachineIsBusy()
{
    Worker worker;
    bool isDone = false;
    worker.work = [&isDone] {
        std::this_thread::sleep_for(std::chrono::milliseconds(80));
        isDone = true;
    };
    worker.post();
    QTRY_VERIFY(isDone);
    QCOMPARE(m_reports.size(), 0);
}

void TestWatchdog::countsNestedLoopForItself()
{
    Worker inside;
    inside.work = [] { compute(20); };
    Worker outside;
    bool isDone = false;
    outside.work = [&] {
        for (int time = 0; time < 5; ++time)
            inside.post();
        runLoop(200);
        isDone = true;
    };
    outside.post();
    QTRY_VERIFY(isDone);
    QCOMPARE(m_reports.size(), 0);
}

void TestWatchdog::reportsBlockingEventInNestedLoop()
{
    Worker inside;
    inside.setObjectName(QStringLiteral("inside"));
    inside.work = [] { compute(70); };
    Worker outside;
    outside.work = [&inside] {
        inside.post();
        runLoop(150);
    };
    outside.post();
    QTRY_COMPARE(m_reports.size(), 1);
    QVERIFY(m_reports.first().receiver.contains(QLatin1String("inside")));
}

int main(int argc, char **argv)
{
    QList<BlockingEvent> reports;
    WatchedApplication application(argc, argv, [&reports](const BlockingEvent &event) { reports.append(event); });
    TestWatchdog test(reports);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_watchdog.moc"
