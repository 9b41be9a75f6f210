#include "ui/api/problem.h"

#include "ui/api/problem_words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace roost::ui {

Problem Problem::fromJson(int status, const QJsonObject &object)
{
    Problem problem;
    problem.status = status;
    problem.code = object.value(QLatin1String("code")).toString();
    problem.detail = problemSentence(problem.code, object.value(QLatin1String("detail")).toString());
    problem.requestId = object.value(QLatin1String("instance")).toString();
    const auto errors = object.value(QLatin1String("errors")).toArray();
    for (const auto &value : errors) {
        const auto error = value.toObject();
        problem.fieldDetails.insert(error.value(QLatin1String("pointer")).toString(),
                                    problemSentence(error.value(QLatin1String("code")).toString(),
                                                    error.value(QLatin1String("detail")).toString()));
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

Problem Problem::notRoost(const QString &server)
{
    Problem problem;
    problem.code = QStringLiteral("NOT_ROOST");
    problem.detail =
        QCoreApplication::translate("Problem", "There is no Roost server at %1. Check the address.").arg(server);
    return problem;
}

Problem Problem::notSecure(const QString &server)
{
    Problem problem;
    problem.code = QStringLiteral("NOT_SECURE");
    problem.detail = QCoreApplication::translate(
                         "Problem", "%1 does not speak HTTPS, so nothing was sent. In a network that you trust, type "
                                    "http:// in front of the address.")
                         .arg(server);
    return problem;
}

Problem Problem::untrusted(const QString &server, const CertificateProblem &certificate)
{
    Problem problem;
    problem.code = QStringLiteral("UNTRUSTED");
    problem.detail = certificate.sentence(server);
    problem.certificate = certificate;
    return problem;
}

} // namespace roost::ui
