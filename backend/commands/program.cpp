#include "backend/commands/program.h"

#include "backend/core/errors.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include <cstdio>

namespace roost {

namespace {

QHash<QString, QString> environmentVariables()
{
    QHash<QString, QString> variables;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        variables.insert(name, environment.value(name));
    return variables;
}

} // namespace

int runProgram(const char *name, const QString &command, const std::function<int(const CommandLine &)> &body)
{
    QStringList words = QCoreApplication::arguments().mid(1);
    if (!command.isEmpty())
        words.prepend(command);
    try {
        return body(CommandLine::parse(words, environmentVariables()));
    } catch (const Invalid &invalid) {
        for (const FieldError &error : invalid.errors())
            std::fprintf(stderr, "%s: %s: %s\n", name, qUtf8Printable(error.pointer), qUtf8Printable(error.detail));
        return 2;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s: %s\n", name, error.what());
    }
    return 1;
}

} // namespace roost
