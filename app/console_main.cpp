#include "app/embedded_backend.h"
#include "backend/commands/process_signals.h"
#include "backend/commands/program.h"
#include "ui/shell/console.h"
#include "ui/shell/watched_application.h"

#include <QApplication>

using namespace roost;

namespace {

#ifdef QT_NO_DEBUG
using Application = QApplication;
#else
using Application = ui::WatchedApplication;
#endif

/// Lets the console ask for the backend, and hear of it.
void connectBackend(ui::Console &console, EmbeddedBackend &backend)
{
    QObject::connect(&console, &ui::Console::startEmbeddedRequested, &backend, &EmbeddedBackend::start);
    QObject::connect(&console, &ui::Console::createAdminRequested, &backend, &EmbeddedBackend::createAdmin);
    QObject::connect(&backend, &EmbeddedBackend::progressed, &console, &ui::Console::embeddedProgress);
    QObject::connect(&backend, &EmbeddedBackend::failed, &console, &ui::Console::embeddedFailed);
    QObject::connect(&backend, &EmbeddedBackend::ready, &console, &ui::Console::embeddedReady);
    QObject::connect(&backend, &EmbeddedBackend::adminCreated, &console, &ui::Console::adminCreated);
    QObject::connect(&backend, &EmbeddedBackend::adminFailed, &console, &ui::Console::adminRefused);
}

int runConsole(const CommandLine &line)
{
    ProcessSignals processSignals;
    QObject::connect(&processSignals, &ProcessSignals::endRequested, qApp, &QApplication::quit);
    QObject::connect(&processSignals, &ProcessSignals::reloadRequested, qApp,
                     &QApplication::quit); // its terminal is gone

    EmbeddedBackend backend(line.config);
    ui::Console console(*qApp, {.demo = line.config.demo,
                                .connectUrl = QUrl(line.options.value(QStringLiteral("connect"))),
                                .dataDirectory = line.config.dataDirectory});
    connectBackend(console, backend);
    console.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    Application application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("roost"));
    QApplication::setApplicationDisplayName(QStringLiteral("Roost"));
    QApplication::setApplicationVersion(QStringLiteral(ROOST_VERSION));
    return runProgram("roost", QStringLiteral("console"), runConsole);
}
