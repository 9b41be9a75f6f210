#include "backend/database/connection_url.h"

#include "backend/core/errors.h"

#include <libpq-fe.h>

#include <memory>

namespace roost {

ConnectionUrl::ConnectionUrl(const QString &text)
{
    char *message = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(text.toUtf8().constData(), &message), &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> owned(message, &PQfreemem);
    if (!options)
        throw Invalid(QStringLiteral("--database"), QStringLiteral("DATABASE_URL"),
                      QStringLiteral("Not the address of a PostgreSQL database (postgresql://user@host/name)."));
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val)
            m_values.insert(QString::fromLatin1(option->keyword), QString::fromUtf8(option->val));
    }
}

ConnectionUrl ConnectionUrl::withDatabase(const QString &name) const
{
    ConnectionUrl other = *this;
    other.m_values.insert(QStringLiteral("dbname"), name);
    return other;
}

QString ConnectionUrl::conninfo() const
{
    return joined({});
}

QString ConnectionUrl::connectOptions() const
{
    return joined({QStringLiteral("dbname"), QStringLiteral("user"), QStringLiteral("password")});
}

QString ConnectionUrl::joined(const QStringList &without) const
{
    QStringList parts;
    for (auto option = m_values.begin(); option != m_values.end(); ++option) {
        if (without.contains(option.key()))
            continue;
        QString value = option.value();
        value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
        parts.append(option.key() + QStringLiteral("='") + value + u'\'');
    }
    parts.sort();
    return parts.join(u' ');
}

} // namespace roost
