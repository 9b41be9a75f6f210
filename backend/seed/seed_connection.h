#pragma once

#include <QByteArrayList>
#include <QList>
#include <QString>

struct pg_conn;
struct pg_result;

namespace roost {

/// A plain connection for loading: statements as they stand, and COPY, which Session has none of. One thread at a time.
class SeedConnection
{
public:
    /// Throws Unavailable.
    explicit SeedConnection(const QString &url);
    ~SeedConnection(); ///< rolls back what was not committed
    SeedConnection(const SeedConnection &) = delete;
    SeedConnection &operator=(const SeedConnection &) = delete;

    /// The rows of the answer, as text. Throws std::runtime_error with what the server says.
    QList<QByteArrayList> run(const QByteArray &sql);

    /// Sends rows to a `COPY … FROM STDIN`.
    void copy(const QByteArray &sql, const QByteArray &rows);

    bool isSuperuser() const;

private:
    void requireGood(const pg_result *result);

    pg_conn *m_connection;
};

} // namespace roost
