#pragma once

#include "backend/core/event_bus.h"
#include "backend/database/connection_url.h"
#include "backend/database/pipeline.h"
#include "backend/database/row.h"

#include <QElapsedTimer>
#include <QSqlDatabase>

#include <optional>
#include <vector>

namespace roost {

/// One connection to PostgreSQL with its prepared statements and the transaction that is open on it.
///
/// Qt's driver opens it and runs scripts; statements go past the driver through libpq's pipeline on the same
/// connection: the driver sends every one as text with its arguments written out, and waits for each.
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

    QList<Row> select(const char *sql, const SqlValues &arguments);
    /// How many rows were written.
    qsizetype execute(const char *sql, const SqlValues &arguments);
    /// Sends the statement along with the next one that is waited for, the commit at the latest; what is wrong with it
    /// comes out there. Outside of a transaction it is waited for at once.
    void enqueue(const char *sql, const SqlValues &arguments, Pipeline::Expect expect);
    /// Statements without arguments, several if need be, that cannot be prepared: BEGIN, DDL, whole scripts.
    void script(const QString &sql);

    /// Sends a question along with the next statement that is waited for; the check is shown its rows as soon as they
    /// are there, and ends the transaction by an exception. Only in a transaction.
    void require(const char *sql, const SqlValues &arguments, std::function<void(const QList<Row> &)> check);

    /// Sends a question along with the next statement that is waited for; wait() for its answer.
    std::shared_ptr<Pipeline::AnswerPointer> ask(const char *sql, const SqlValues &arguments);
    /// Its rows, as soon as they are there.
    QList<Row> wait(const std::shared_ptr<Pipeline::AnswerPointer> &slot);

    /// Starts the transaction; that this connection is dead turns out at the first statement that is waited for.
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

    /// How many round trips have come back well since the connection object was made.
    quint64 statementsDone() const { return m_statementsDone; }

private:
    void requireUsable();
    bool isKnownAlive() const;
    void noteAnswer();
    void push(const char *sql, const SqlValues &arguments, Pipeline::Expect expect);
    Pipeline::Outcome finish();

    ConnectionUrl m_url;
    Patience m_patience;
    QSqlDatabase m_database;
    std::optional<Pipeline> m_pipeline; ///< while open
    std::vector<EventPointer> m_events;
    quint64 m_statementsDone = 0;
    QElapsedTimer m_sinceAnswer; ///< the last good one
    bool m_inTransaction = false;
    bool m_givenUp = false;
    bool m_stale = false; ///< open it anew before the next use
};

} // namespace roost
