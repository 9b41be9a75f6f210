#include "backend/commands/server_program.h"

#include "backend/commands/commands.h"
#include "backend/commands/program.h"

#include <QCoreApplication>

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

} // namespace

int runServerProgram(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("roost"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROOST_VERSION));
    return runProgram("roost-server", {}, runCommand);
}

} // namespace roost
