#include "backend/commands/server_program.h"

#include "backend/commands/commands.h"
#include "backend/commands/program.h"

#include <QGuiApplication>

#include <cstdio>

namespace roost {

namespace {

int runCommand(const CommandLine &line)
{
    static const QHash<QString, std::function<int(const CommandLine &)>> commands{
        {QStringLiteral("serve"), serve},      {QStringLiteral("migrate"), migrate},
        {QStringLiteral("seed"), seed},        {QStringLiteral("create-admin"), createAdmin},
        {QStringLiteral("token"), printToken}, {QStringLiteral("openapi"), printOpenApi},
        {QStringLiteral("doctor"), doctor},    {QStringLiteral("version"), printVersion},
    };
    if (const auto command = commands.value(line.command))
        return command(line);
    std::fputs(qUtf8Printable(CommandLine::help()), stdout);
    return 0;
}

/// What an application of the GUI says while it starts is about displays, which is of no interest here; but for its
/// end.
void sayTheWorst(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "roost-server: %s\n", qUtf8Printable(text));
}

} // namespace

/// The fonts of PDFs need an application of the GUI, though nothing is ever shown: this one needs no display.
int runServerProgram(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QPA_OFFSCREEN_NO_GLX", "1");
    const auto usual = qInstallMessageHandler(sayTheWorst);
    QGuiApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QCoreApplication::setApplicationName(QStringLiteral("roost"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROOST_VERSION));
    return runProgram("roost-server", {}, runCommand);
}

} // namespace roost
