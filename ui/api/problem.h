#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace roost::ui {

/// An error as the server tells it (RFC 9457), or as the network does (status 0, code UNREACHABLE or
/// UNTRUSTED).
struct Problem
{
    int status = 0;
    QString code{};
    QString detail{};                       ///< a sentence to show
    QHash<QString, QString> fieldDetails{}; ///< JSON pointer → sentence
    QString requestId{};

    /// Of an application/problem+json body; a body that is none gives a sentence by the status alone.
    static Problem fromJson(int status, const QJsonObject &object);

    /// The server at this address did not answer.
    static Problem unreachable(const QString &server);

    /// The server at this address has no certificate that this machine trusts.
    static Problem untrusted(const QString &server);

    /// No answer, for either reason.
    bool isUnreachable() const { return status == 0; }
};

} // namespace roost::ui
