#include "tests/bench/console/booker.h"
#include "tests/bench/console/console_under_load.h"
#include "tests/bench/console/painting_application.h"
#include "ui/api/socketio_packet.h"
#include "ui/models/report_export.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

/// The console under a real server's load, offscreen: how soon a booking is on the screen, what a thousand events a
/// second and an hour's worth of them cost, and what an export takes. See README.md.
namespace {

using namespace roost;
using namespace roost::bench;

/// From the event's own time to the painted tile.
void measureLatency(ConsoleUnderLoad &console, PaintingApplication &application, int bookings, int pauseMs)
{
    Booker booker(console.url(), bookings, pauseMs);
    QTest::qWait(2'000);
    const qint64 base = console.shownRevenue();
    QList<qint64> emitted;
    QList<qint64> painted;
    QObject::connect(&console.realtime(), &ui::RealtimeClient::eventReceived, &application,
                     [&emitted](const QString &name, const QJsonObject &payload) {
                         if (name == QLatin1String("booking_confirmed"))
                             emitted.append(QDateTime::fromString(payload.value(QLatin1String("emitted_at")).toString(),
                                                                  Qt::ISODateWithMs)
                                                .toMSecsSinceEpoch());
                     });
    application.watch(console.valueLabel(), [&] {
        const auto count = (console.shownRevenue() - base) / Booker::revenuePerBooking;
        while (painted.size() < count)
            painted.append(QDateTime::currentMSecsSinceEpoch());
    });
    application.turns() = {};
    QElapsedTimer timer;
    timer.start();
    booker.start();
    const bool isDone = QTest::qWaitFor([&] { return painted.size() >= bookings && emitted.size() >= bookings; },
                                        bookings * (pauseMs + 200) + 20'000);
    const double seconds = static_cast<double>(timer.elapsed()) / 1'000;
    application.watch(nullptr, {});
    booker.wait();
    if (!isDone)
        qFatal("only %lld of %d bookings came on the screen", static_cast<long long>(painted.size()), bookings);
    Times times;
    for (int i = 0; i < bookings; ++i)
        times.add(static_cast<double>(painted[i] - emitted[i]));
    std::printf("%d bookings in %.0f s, %.1f a second\n", bookings, seconds, bookings / seconds);
    times.print("from the commit's event to the painted tile");
    application.turns().print("turns of the GUI thread above 1 ms");
}

QByteArray frameOfEvent(int number)
{
    const QJsonObject payload{{QStringLiteral("booking_id"), QStringLiteral("b-%1").arg(number % 500)},
                              {QStringLiteral("status"), QStringLiteral("CONFIRMED")},
                              {QStringLiteral("property_title"), QStringLiteral("Sea Loft")},
                              {QStringLiteral("property_city"), QStringLiteral("Lisbon")},
                              {QStringLiteral("guest_name"), QStringLiteral("Marta K.")},
                              {QStringLiteral("id"), QString::number(number)}};
    return "42" +
           QJsonDocument(QJsonArray{QStringLiteral("booking_confirmed"), payload}).toJson(QJsonDocument::Compact);
}

/// As the socket would give them: read, and told to everybody.
void flood(ConsoleUnderLoad &console, PaintingApplication &application, int perSecond, int seconds)
{
    Times lateness;
    QElapsedTimer clock;
    clock.start();
    application.turns() = {};
    qint64 sent = 0;
    qint64 frames = 0;
    constexpr qint64 frameMs = 16;
    const double memoryBefore = megabytesOf("VmRSS:");
    while (clock.elapsed() < seconds * 1'000) {
        const qint64 due = frames * frameMs;
        while (clock.elapsed() < due)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        lateness.add(static_cast<double>(clock.elapsed() - due));
        ++frames;
        for (; sent * 1'000 < clock.elapsed() * perSecond; ++sent) {
            const auto packet = ui::SocketIoPacket::parse(QString::fromUtf8(frameOfEvent(static_cast<int>(sent))));
            Q_EMIT console.realtime().eventReceived(packet->arguments.at(0).toString(),
                                                    packet->arguments.at(1).toObject());
        }
        frames = std::max(frames, clock.elapsed() / frameMs);
    }
    std::printf("%lld events in %d s; memory %.0f MB before, %.0f MB after\n", static_cast<long long>(sent), seconds,
                memoryBefore, megabytesOf("VmRSS:"));
    lateness.print("frames of 16 ms: how late");
    application.turns().print("turns of the GUI thread above 1 ms");
}

/// Ten events a second for an hour, played as fast as a thousand a second.
void playAnHour(ConsoleUnderLoad &console, PaintingApplication &application)
{
    constexpr int parts = 6;
    constexpr int secondsPerPart = 6;
    for (int part = 0; part < parts; ++part)
        flood(console, application, 1'000, secondsPerPart);
    std::printf("most memory ever: %.0f MB\n", megabytesOf("VmHWM:"));
}

/// All bookings of a span to a file, beside what it takes of memory here and there.
void exportRows(ui::ApiClient &api, const QString &path, const QByteArray &serverProcess, const QUrlQuery &parameters,
                ui::ExportFormat format)
{
    ui::ReportExport job(api, QStringLiteral("bookings"), parameters, format);
    bool isDone = false;
    double most = 0;
    double mostOfServer = 0;
    const double before = megabytesOf("VmRSS:");
    const double beforeOfServer = megabytesOf("VmRSS:", serverProcess);
    QElapsedTimer timer;
    timer.start();
    QObject::connect(&job, &ui::ExportJob::progressed, &job, [&] {
        most = std::max(most, megabytesOf("VmRSS:"));
        mostOfServer = std::max(mostOfServer, megabytesOf("VmRSS:", serverProcess));
    });
    QObject::connect(&job, &ui::ExportJob::failed, &job, [](const QString &why) { qFatal("%s", qPrintable(why)); });
    QObject::connect(&job, &ui::ExportJob::finished, &job, [&](qint64 rows, qint64 bytes) {
        std::printf(
            "%lld rows, %.1f MB in %.1f s; console %.0f MB before and %.0f MB at the most; server %.0f and %.0f "
            "MB\n",
            static_cast<long long>(rows), static_cast<double>(bytes) / 1e6, static_cast<double>(timer.elapsed()) / 1e3,
            before, most, beforeOfServer, mostOfServer);
        isDone = true;
    });
    job.start(path);
    if (!QTest::qWaitFor([&isDone] { return isDone; }, 600'000))
        qFatal("the export does not end");
}

/// Against a server that runs already: address, its process, an admin's token, a folder.
void measureExports(const QStringList &arguments)
{
    ui::ApiClient api;
    api.setServer(QUrl(arguments.at(2)));
    api.setTokens(arguments.at(4), 3'600, {});
    QUrlQuery parameters;
    const auto today = QDate::currentDate();
    parameters.addQueryItem(QStringLiteral("from"), today.addDays(-900).toString(Qt::ISODate));
    parameters.addQueryItem(QStringLiteral("to"), today.addDays(190).toString(Qt::ISODate));
    parameters.addQueryItem(QStringLiteral("metric"), QStringLiteral("bookings"));
    const auto process = arguments.at(3).toLatin1();
    exportRows(api, arguments.at(5) + QStringLiteral("/rows.csv"), process, parameters, ui::ExportFormat::Csv);
    exportRows(api, arguments.at(5) + QStringLiteral("/rows.xlsx"), process, parameters, ui::ExportFormat::Xlsx);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    PaintingApplication application(argc, argv);
    const auto arguments = PaintingApplication::arguments();
    const auto what = arguments.value(1);
    if (what == QLatin1String("export") && arguments.size() == 6) {
        measureExports(arguments);
        return 0;
    }
    if (what != QLatin1String("latency") && what != QLatin1String("flood") && what != QLatin1String("hour"))
        qFatal("bench_console latency [BOOKINGS [PAUSE]] | flood [SECONDS] | hour | export URL PROCESS TOKEN FOLDER");
    ConsoleUnderLoad console(QCoreApplication::applicationDirPath() + QStringLiteral("/roost-server"));
    console.open();
    std::printf("console open: %.0f MB\n", megabytesOf("VmRSS:"));
    if (what == QLatin1String("latency"))
        measureLatency(console, application, arguments.value(2, QStringLiteral("1000")).toInt(),
                       arguments.value(3, QStringLiteral("75")).toInt());
    else if (what == QLatin1String("flood"))
        flood(console, application, 1'000, arguments.value(2, QStringLiteral("20")).toInt());
    else
        playAnHour(console, application);
    return 0;
}
