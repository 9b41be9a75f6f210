#include "backend/modules/user/account_rules.h"

#include <algorithm>

namespace roost {

namespace {

constexpr qsizetype minimumPasswordLength = 10;
constexpr qsizetype maximumPasswordLength = 200;

/// One part before and one after the only @, neither with spaces: the rest only a mail can tell.
bool isEmail(const QString &text)
{
    const QStringList parts = text.split(u'@');
    const bool hasSpace = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c.isNull(); });
    return parts.size() == 2 && !parts.first().isEmpty() && !parts.last().isEmpty() && !hasSpace && text.size() <= 254;
}

QList<FieldError> passwordFaults(const QString &password)
{
    if (password.size() >= minimumPasswordLength && password.size() <= maximumPasswordLength)
        return {};
    return {{QStringLiteral("/password"), QStringLiteral("LENGTH"), QStringLiteral("Must have 10 to 200 characters.")}};
}

} // namespace

QString normalizedEmail(const QString &email)
{
    return email.trimmed().toLower();
}

void requireValid(const Registration &registration)
{
    QList<FieldError> errors;
    if (!isEmail(registration.email))
        errors.append(
            {QStringLiteral("/email"), QStringLiteral("FORMAT"), QStringLiteral("Must be an e-mail address.")});
    if (registration.name.isEmpty() || registration.name.size() > 200)
        errors.append(
            {QStringLiteral("/name"), QStringLiteral("LENGTH"), QStringLiteral("Must have 1 to 200 characters.")});
    errors += passwordFaults(registration.password);
    if (!errors.isEmpty())
        throw Invalid(errors);
}

void requireValidPassword(const QString &password)
{
    if (const auto errors = passwordFaults(password); !errors.isEmpty())
        throw Invalid(errors);
}

void requireNotSuspended(const User &user)
{
    if (user.suspended)
        throw Forbidden(QStringLiteral("This account is suspended."), QStringLiteral("ACCOUNT_SUSPENDED"));
}

} // namespace roost
