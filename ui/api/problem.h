#pragma once

#include "ui/api/certificate_problem.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace roost::ui {

/// An error as the server tells it (RFC 9457), or as the network does (status 0, code UNREACHABLE,
/// UNTRUSTED, NOT_SECURE or NOT_ROOST).
struct Problem
{
    int status = 0;
    QString code{};
    QString detail{};                       ///< a sentence to show
    QHash<QString, QString> fieldDetails{}; ///< JSON pointer → sentence
    QString requestId{};
    std::optional<CertificateProblem> certificate{}; ///< of UNTRUSTED

    /// Of an application/problem+json body; a body that is none gives a sentence by the status alone.
    static Problem fromJson(int status, const QJsonObject &object);

    /// The server at this address did not answer.
    static Problem unreachable(const QString &server);

    /// The server at this address has no certificate that this machine trusts.
    static Problem untrusted(const QString &server, const CertificateProblem &certificate);

    /// What answers at this address is no Roost server, or does not speak TLS.
    static Problem notRoost(const QString &server);
    static Problem notSecure(const QString &server);

    /// No answer that can be used, for any of these reasons.
    bool isUnreachable() const { return status == 0; }
};

} // namespace roost::ui
