#include "app/embedded_backend.h"

#include "backend/commands/command_line.h"
#include "backend/commands/termination.h"
#include "backend/core/errors.h"
#include "backend/seed/seeder.h"
#include "ui/shell/console.h"

#include <QApplication>
#include <QProcessEnvironment>

#include <cstdio>

using namespace roost;

namespace {

CommandLine readCommandLine()
{
    QHash<QString, QString> environment;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &name : system.keys())
        environment.insert(name, system.value(name));
    return CommandLine::parse(QStringList{QStringLiteral("console")} + QApplication::arguments().mid(1), environment);
}

/// Lets the console ask for the backend, and hear of it.
void connectBackend(ui::Console &console, EmbeddedBackend &backend, const Config &config)
{
    QObject::connect(&console, &ui::Console::startEmbeddedRequested, &backend, &EmbeddedBackend::start);
    QObject::connect(&console, &ui::Console::createAdminRequested, &backend, &EmbeddedBackend::createAdmin);
    QObject::connect(&backend, &EmbeddedBackend::progressed, &console, &ui::Console::embeddedProgress);
    QObject::connect(&backend, &EmbeddedBackend::failed, &console, &ui::Console::embeddedFailed);
    QObject::connect(&backend, &EmbeddedBackend::ready, &console, [&console, demo = config.demo](const QUrl &address) {
        console.embeddedReady(address, demo ? QString::fromLatin1(DemoAccounts::admin) : QString(),
                              demo ? QString::fromLatin1(DemoAccounts::password) : QString());
    });
    QObject::connect(&backend, &EmbeddedBackend::adminCreated, &console, &ui::Console::adminCreated);
    QObject::connect(&backend, &EmbeddedBackend::adminFailed, &console, &ui::Console::adminRefused);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("roost"));
    QApplication::setApplicationDisplayName(QStringLiteral("Roost"));
    QApplication::setApplicationVersion(QStringLiteral(ROOST_VERSION));
    try {
        const CommandLine line = readCommandLine();
        Termination termination;
        QObject::connect(&termination, &Termination::requested, &application, &QApplication::quit);

        EmbeddedBackend backend(line.config);
        ui::Console console(application, {.demo = line.config.demo,
                                          .connectUrl = QUrl(line.options.value(QStringLiteral("connect"))),
                                          .dataDirectory = line.config.dataDirectory});
        connectBackend(console, backend, line.config);
        console.start();
        return QApplication::exec();
    } catch (const Invalid &invalid) {
        for (const FieldError &error : invalid.errors())
            std::fprintf(stderr, "roost: %s: %s\n", qUtf8Printable(error.pointer), qUtf8Printable(error.detail));
        return 2;
    }
}
