#include "ui/api/problem.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace roost::ui {

Problem Problem::fromJson(int status, const QJsonObject &object)
{
    Problem problem;
    problem.status = status;
    problem.code = object.value(QLatin1String("code")).toString();
    problem.detail = object.value(QLatin1String("detail")).toString();
    problem.requestId = object.value(QLatin1String("instance")).toString();
    const auto errors = object.value(QLatin1String("errors")).toArray();
    for (const auto &value : errors) {
        const auto error = value.toObject();
        problem.fieldDetails.insert(error.value(QLatin1String("pointer")).toString(),
                                    error.value(QLatin1String("detail")).toString());
    }
    if (problem.detail.isEmpty())
        problem.detail =
            QCoreApplication::translate(
                "Problem", "The server answered with an error (%1). Try again; if it stays, look into its log.")
                .arg(status);
    return problem;
}

Problem Problem::unreachable(const QString &server)
{
    Problem problem;
    problem.code = QStringLiteral("UNREACHABLE");
    problem.detail = QCoreApplication::translate(
                         "Problem", "%1 does not answer. Check that the server runs and that this machine is online.")
                         .arg(server);
    return problem;
}

Problem Problem::untrusted(const QString &server)
{
    Problem problem;
    problem.code = QStringLiteral("UNTRUSTED");
    problem.detail = QCoreApplication::translate(
                         "Problem", "The certificate of %1 is not trusted, so nothing was sent. Ask who runs "
                                    "it for one that this machine knows.")
                         .arg(server);
    return problem;
}

} // namespace roost::ui
