#include "tests/bench/console/console_under_load.h"
#include "tests/bench/console/measures.h"
#include "ui/shell/console.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <ctime>

/// What a person waits for: the window after the program was started, the first dashboard, and another theme.
/// Offscreen, against a server with the demo's data that runs already. See README.md.
namespace {

using namespace roost;
using namespace roost::bench;

double processorMilliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Tells when a window was painted first.
class FirstPaint : public QObject
{
public:
    bool isPainted = false;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        isPainted = isPainted || (event->type() == QEvent::Paint && watched->isWidgetType());
        return QObject::eventFilter(watched, event);
    }
};

/// The console, in the process of now. begun: when the process was started, in milliseconds of the epoch.
void openConsole(QApplication &application, const QUrl &server, qint64 begun)
{
    const QTemporaryDir directory;
    const auto sinceStart = [begun] { return static_cast<double>(QDateTime::currentMSecsSinceEpoch() - begun); };
    FirstPaint paint;
    application.installEventFilter(&paint);
    ui::ConsoleOptions options;
    options.demo = true;
    options.settingsPath = directory.filePath(QStringLiteral("console.ini"));
    ui::Console console(application, options);
    console.start();
    if (!QTest::qWaitFor([&paint] { return paint.isPainted; }, 20'000))
        qFatal("no window");
    std::printf("window %.0f %.0f\n", sinceStart(), processorMilliseconds(CLOCK_PROCESS_CPUTIME_ID));
    console.embeddedReady(server, QStringLiteral("admin@demo.roost"), QStringLiteral("roost-demo"));
    const auto isThere = [&console] {
        const auto *workspace = console.window().workspace();
        return workspace && workspace->currentPage() && workspace->currentPage()->isLoaded();
    };
    while (!isThere())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    QCoreApplication::processEvents(); // painted
    std::printf("dashboard %.0f %.0f\n", sinceStart(), processorMilliseconds(CLOCK_PROCESS_CPUTIME_ID));
}

void measureStart(ConsoleUnderLoad &server, int runs)
{
    QMap<QByteArray, Times> wall;
    QMap<QByteArray, Times> processor;
    for (int run = 0; run < runs; ++run) {
        QProcess console;
        console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        console.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--console"), server.url().toString(),
                                                                QString::number(QDateTime::currentMSecsSinceEpoch())});
        if (!console.waitForFinished(60'000) || console.exitCode() != 0)
            qFatal("the console does not open");
        const auto lines = console.readAllStandardOutput().trimmed().split('\n');
        for (const auto &line : lines) {
            const auto parts = line.split(' ');
            wall[parts.at(0)].add(parts.at(1).toDouble());
            processor[parts.at(0)].add(parts.at(2).toDouble());
        }
    }
    for (const QByteArray name : {"window", "dashboard"}) {
        wall[name].print(name + " after the start, wall");
        processor[name].print(name + ", processor of the process");
    }
}

/// After several pages were looked at, which stay in memory.
void measureTheme(ConsoleUnderLoad &console)
{
    for (const auto *page :
         {"today", "calendar", "bookings", "properties", "reports", "server", "outbox", "dashboard"}) {
        console.workspace().openPage(QString::fromLatin1(page));
        QTest::qWait(800);
    }
    std::printf("%lld widgets\n", static_cast<long long>(QApplication::allWidgets().size()));
    Times wall;
    Times processor;
    for (int turn = 0; turn < 20; ++turn) {
        QElapsedTimer timer;
        timer.start();
        const double begin = processorMilliseconds(CLOCK_THREAD_CPUTIME_ID);
        console.theme().setMode(turn % 2 == 0 ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        QCoreApplication::processEvents();
        wall.add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        processor.add(processorMilliseconds(CLOCK_THREAD_CPUTIME_ID) - begin);
        QTest::qWait(100);
    }
    wall.print("another theme until it is painted, wall");
    processor.print("another theme until it is painted, processor");
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const auto arguments = QApplication::arguments();
    const auto what = arguments.value(1);
    if (what == QLatin1String("--console") && arguments.size() == 4) {
        openConsole(application, QUrl(arguments.at(2)), arguments.at(3).toLongLong());
        return 0;
    }
    if (what != QLatin1String("start") && what != QLatin1String("theme"))
        qFatal("bench_start start [RUNS] | theme");
    ConsoleUnderLoad console(QCoreApplication::applicationDirPath() + QStringLiteral("/roost-server"));
    if (what == QLatin1String("start")) {
        measureStart(console, arguments.value(2, QStringLiteral("20")).toInt());
    } else {
        console.open();
        measureTheme(console);
    }
    return 0;
}
