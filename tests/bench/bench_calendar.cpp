#include "tests/bench/calendar_server.h"
#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/models/calendar_model.h"
#include "ui/models/stay_finder.h"
#include "ui/widgets/calendar_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

/// Scrolls the calendar over a thousand properties and two years of nights, offscreen, and prints what the frames took:
/// see README.md. With --serve it is the server instead, in a process of its own, so that its memory does not count.
namespace {

using namespace roost::ui;

constexpr int propertyCount = 1'000;
constexpr int dayCount = 730;
constexpr int daysBeforeToday = 60;
constexpr QSize viewSize(1'240, 790);
constexpr int settleMs = 400;

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double cpuMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Of one step: time that went by, and processor time of the thread, which other programs do not lengthen.
class Stopwatch
{
public:
    Stopwatch() { m_wall.start(); }

    double wall() const { return static_cast<double>(m_wall.nsecsElapsed()) / 1e6; }
    double processor() const { return cpuMilliseconds() - m_begin; }

private:
    QElapsedTimer m_wall;
    double m_begin = cpuMilliseconds();
};

/// Times in milliseconds.
class Times
{
public:
    void add(const Stopwatch &stopwatch)
    {
        m_processor.push_back(stopwatch.processor());
        m_wall.push_back(stopwatch.wall());
    }

    static void printHeading()
    {
        std::printf("%-32s %7s | %-31s | %-31s\n", "", "", "processor, ms: p50, p99, worst",
                    "wall, ms: p50, p99, worst");
    }

    void print(const char *name)
    {
        std::sort(m_wall.begin(), m_wall.end());
        std::sort(m_processor.begin(), m_processor.end());
        std::printf("%-32s %7zu | %9.2f %9.2f %9.2f   | %9.2f %9.2f %9.2f\n", name, m_wall.size(), at(m_processor, 0.5),
                    at(m_processor, 0.99), at(m_processor, 1), at(m_wall, 0.5), at(m_wall, 0.99), at(m_wall, 1));
    }

private:
    static double at(const std::vector<double> &sorted, double share)
    {
        const auto index = static_cast<std::size_t>(share * static_cast<double>(sorted.size()));
        return sorted.empty() ? 0 : sorted[std::min(index, sorted.size() - 1)];
    }

    std::vector<double> m_wall;
    std::vector<double> m_processor;
};

class CalendarBench
{
public:
    explicit CalendarBench(const QUrl &server)
        : m_model(m_client, m_realtime)
        , m_finder(m_client)
        , m_view(m_theme, m_model, m_finder)
    {
        m_theme.install(*qApp);
        m_client.setServer(server);
        m_view.resize(viewSize);
        m_view.setDays(m_today.addDays(-daysBeforeToday), m_today.addDays(dayCount - daysBeforeToday - 1), m_today);
        m_view.show();
    }

    void run()
    {
        std::printf("memory before the data: %.0f MB\n", residentMegabytes());
        load();
        Times::printHeading();
        measureFirstPaint();
        const struct
        {
            const char *name;
            double zoom;
        } zooms[] = {{"week", 0.0}, {"three weeks", 0.32}, {"two months", 0.55}, {"half a year", 0.82}, {"year", 1.0}};
        for (const auto &zoom : zooms) {
            m_view.setZoom(zoom.zoom);
            scroll(*m_view.horizontalScrollBar(), QStringLiteral("%1, sideways").arg(QLatin1String(zoom.name)), 23);
            scroll(*m_view.verticalScrollBar(), QStringLiteral("%1, downwards").arg(QLatin1String(zoom.name)), 61);
        }
        m_all.print("all");
        m_answers.print("between frames, while loading");
        std::printf("memory with %d properties and %d days: %.0f MB\n", m_model.rowCount(), dayCount,
                    residentMegabytes());
    }

private:
    void load()
    {
        const Stopwatch stopwatch;
        m_model.load({}, m_today);
        if (!QTest::qWaitFor([this] { return m_model.rowCount() == propertyCount; }, 120'000))
            qFatal("the properties did not come");
        std::printf("list of %d properties: %.0f ms\n", m_model.rowCount(), stopwatch.wall());
    }

    /// Of a window whose nights came just now: what follows the signal until the pixels are there.
    void measureFirstPaint()
    {
        Times times;
        for (int jump = 1; jump <= 10; ++jump) {
            m_view.goTo(m_today.addDays(60 * jump));
            const int row = m_view.geometryOfCells().firstVisibleRow();
            const auto hasNights = [&] { return m_model.property(row).night(m_view.lastVisibleDay()) != nullptr; };
            if (!QTest::qWaitFor(hasNights, 20'000))
                qFatal("the nights did not come");
            const Stopwatch stopwatch;
            m_view.viewport()->repaint();
            times.add(stopwatch);
        }
        times.print("first paint of a window");
    }

    /// A frame: what the move asks of the model, and the painting, as the window's event loop has it done. What arrives
    /// from the server comes between frames, with the painting of that.
    void scroll(QScrollBar &bar, const QString &name, int step)
    {
        QTest::qWait(settleMs);
        Times times;
        int direction = 1;
        bar.setValue(0);
        for (int frame = 0; frame < 400; ++frame) {
            if (bar.value() + direction * step > bar.maximum() || bar.value() + direction * step < 0)
                direction = -direction;
            const Stopwatch stopwatch;
            bar.setValue(bar.value() + direction * step);
            QCoreApplication::sendPostedEvents(&m_view, QEvent::UpdateRequest);
            times.add(stopwatch);
            m_all.add(stopwatch);
            const Stopwatch between;
            QCoreApplication::processEvents();
            m_answers.add(between);
        }
        times.print(qPrintable(name));
    }

    const QDate m_today = QDate::currentDate();
    Theme m_theme;
    ApiClient m_client;
    RealtimeClient m_realtime;
    CalendarModel m_model;
    StayFinder m_finder;
    CalendarView m_view;
    Times m_all;
    Times m_answers;
};

int serve(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const CalendarServer server(propertyCount);
    std::printf("%s\n", qPrintable(server.url().toString()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--serve") == 0)
        return serve(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--serve")});
    if (!server.waitForReadyRead())
        qFatal("the server did not start");
    CalendarBench(QUrl(QString::fromLatin1(server.readLine().trimmed()))).run();
    server.kill();
    server.waitForFinished();
    return 0;
}
