#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace roost {

/// Where a database is, as libpq takes it: "postgresql://user:password@host:port/name?host=/socket/folder" or
/// "host=... dbname=...".
class ConnectionUrl
{
public:
    /// Throws Invalid (pointer "--database") when libpq cannot read it.
    explicit ConnectionUrl(const QString &text);

    /// libpq's keyword, without defaults; empty when it was not given.
    QString value(const QString &keyword) const { return m_values.value(keyword); }

    /// The same server, another database.
    ConnectionUrl withDatabase(const QString &name) const;

    /// "host='...' dbname='...'", as PQconnectdb takes it.
    QString conninfo() const;

    /// The same without what QSqlDatabase has a setter of its own for: dbname, user and password.
    QString connectOptions() const;

private:
    QString joined(const QStringList &without) const;

    QHash<QString, QString> m_values;
};

} // namespace roost
