#pragma once

#include "backend/modules/user/account_token.h"

#include <QJsonObject>

namespace roost {

/// A row of the outbox, topic "account": a mail with a token is wanted for an address, which no account may have. The
/// token itself is made when the mail is sent, so that it is in no table.
struct AccountNotice
{
    AccountTokenKind kind = AccountTokenKind::PasswordReset;
    QString email{}; ///< as normalizedEmail() has it

    static QString topic() { return QStringLiteral("account"); }

    /// The same for five minutes: however often a mail is asked for, no more than one goes out in that time.
    QString key(const QDateTime &now) const;

    QJsonObject toJson() const;

    /// Throws std::exception for anything that toJson() did not make.
    static AccountNotice fromJson(const QJsonObject &payload);
};

} // namespace roost
