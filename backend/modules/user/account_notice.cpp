#include "backend/modules/user/account_notice.h"

#include <stdexcept>

namespace roost {

QString AccountNotice::key(const QDateTime &now) const
{
    constexpr qint64 secondsBetweenMails = 300;
    return QStringLiteral("%1:%2:%3").arg(toName(kind), email).arg(now.toSecsSinceEpoch() / secondsBetweenMails);
}

QJsonObject AccountNotice::toJson() const
{
    return {{QStringLiteral("kind"), toName(kind)}, {QStringLiteral("email"), email}};
}

AccountNotice AccountNotice::fromJson(const QJsonObject &payload)
{
    const auto kind = fromName<AccountTokenKind>(payload.value(QStringLiteral("kind")).toString());
    if (!kind)
        throw std::invalid_argument("not a notice about an account");
    return {*kind, payload.value(QStringLiteral("email")).toString()};
}

} // namespace roost
