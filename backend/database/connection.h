#pragma once

#include "backend/core/event_bus.h"
#include "backend/database/connection_url.h"
#include "backend/database/row.h"

#include <QCache>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <vector>

namespace roost {

struct SqlFailure;

/// One connection to PostgreSQL with its prepared statements and the transaction that is open on it.
///
/// Belongs to the thread that made it, all its life. Not open at first; open() and begin() open it. Every failure comes
/// out as in sql_errors.h. The session is set to UTC and to timeouts, so that no statement holds a worker for good.
class Connection
{
public:
    /// How long the server may work on one statement, and wait for one lock, before it gives up.
    enum class Patience {
        Request, ///< seconds: somebody waits for the answer
        Endless, ///< migrations and other upkeep
    };

    explicit Connection(ConnectionUrl url, Patience patience = Patience::Request);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Opens it, if it is not open and alive. Throws ConnectionLost.
    void open();
    void close();

    QList<Row> select(const char *sql, const QVariantList &arguments);
    /// How many rows were written.
    qsizetype execute(const char *sql, const QVariantList &arguments);
    /// Statements without arguments, several if need be, that cannot be prepared: BEGIN, DDL, whole scripts.
    void script(const QString &sql);

    /// Starts the transaction, on a new connection when this one turns out to be dead.
    void begin();
    /// Throws CommitUnknown when the connection dies meanwhile; after any other exception nothing is committed.
    void commit();
    /// Drops the events as well. Never throws: a connection that is dead has rolled back already.
    void rollback() noexcept;
    bool inTransaction() const { return m_inTransaction; }

    /// From here on the transaction can only be rolled back.
    void giveUp() { m_givenUp = true; }

    /// Keeps the event until takeEvents(). Throws std::logic_error outside of a transaction.
    void keep(EventPointer event);
    std::vector<EventPointer> takeEvents();

    /// How many statements have come back well since the connection object was made.
    quint64 statementsDone() const { return m_statementsDone; }

private:
    struct Statement
    {
        QSqlQuery query;
        std::shared_ptr<const Row::Columns> columns{};
        int width = 0;
    };

    void requireUsable();
    Statement &prepared(const char *sql);
    Statement &run(const char *sql, const QVariantList &arguments);
    [[noreturn]] void fail(const QSqlQuery &query, const QString &sql);

    ConnectionUrl m_url;
    Patience m_patience;
    QSqlDatabase m_database;
    QCache<QByteArray, Statement> m_statements;
    std::vector<EventPointer> m_events;
    quint64 m_statementsDone = 0;
    bool m_inTransaction = false;
    bool m_givenUp = false;
    bool m_stale = false; ///< open it anew before the next use
};

} // namespace roost
