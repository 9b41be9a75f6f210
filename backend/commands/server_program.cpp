#include "backend/commands/server_program.h"

#include "backend/commands/command_line.h"
#include "backend/commands/commands.h"
#include "backend/core/errors.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include <cstdio>
#include <functional>

namespace roost {

namespace {

void printError(const QString &text)
{
    std::fprintf(stderr, "roost-server: %s\n", qUtf8Printable(text));
}

QHash<QString, QString> environmentVariables()
{
    QHash<QString, QString> variables;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        variables.insert(name, environment.value(name));
    return variables;
}

int runCommand(const CommandLine &line)
{
    static const QHash<QString, std::function<int(const CommandLine &)>> commands{
        {QStringLiteral("serve"), serve},
        {QStringLiteral("migrate"), migrate},
        {QStringLiteral("seed"), seed},
        {QStringLiteral("create-admin"), createAdmin},
        {QStringLiteral("token"), printToken},
        {QStringLiteral("openapi"), printOpenApi},
        {QStringLiteral("doctor"), doctor},
        {QStringLiteral("version"), printVersion},
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
    try {
        return runCommand(CommandLine::parse(QCoreApplication::arguments().mid(1), environmentVariables()));
    } catch (const Invalid &invalid) {
        for (const FieldError &error : invalid.errors())
            printError(error.pointer + QStringLiteral(": ") + error.detail);
        return 2;
    } catch (const std::exception &error) {
        printError(sentenceOf(error));
    }
    return 1;
}

} // namespace roost
