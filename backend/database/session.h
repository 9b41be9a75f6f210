#pragma once

#include "backend/core/event_bus.h"
#include "backend/database/row.h"
#include "backend/database/sql_value.h"

#include <QList>

#include <functional>
#include <type_traits>

namespace roost {

class Connection;

/// A question on its way to the server, of the transaction that asked it; after its commit the answer is there. Used by
/// the thread that asked.
template <typename T>
class Question
{
public:
    using Reader = std::function<T(const QList<Row> &)>;
    using Rows = std::function<QList<Row>()>;

    Question(Rows rows, Reader reader)
        : m_rows(std::move(rows))
        , m_reader(std::move(reader))
    {
    }

    /// Waits, if the answer has not come with another statement's. Throws as Session does.
    T get() const { return m_reader(m_rows()); }

private:
    Rows m_rows;
    Reader m_reader;
};

/// One transaction (or one run of reads) on this thread's connection. Lives on the stack of Database::transaction.
///
/// SQL has `?` for each argument, in order; arguments are anything that toSql() takes. Statements are prepared once per
/// connection. Within a transaction enqueue(), update() and remove() do not wait for the server: what is wrong with
/// them comes out of a later call, or of the commit, which does not happen then. Errors of the server come out as roost
/// errors: exclusion (23P01) and unique (23505) violations as Conflict, foreign keys (23503) and checks (23514) as
/// Conflict, an unreachable server as Unavailable; anything else is a DatabaseError, a bug.
class Session
{
public:
    explicit Session(Connection &connection)
        : m_connection(connection)
    {
    }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// All rows.
    template <typename... Arguments>
    QList<Row> all(const char *sql, const Arguments &...arguments)
    {
        return select(sql, {toSql(arguments)...});
    }

    /// Asks without waiting, so that several questions cost one round trip. reader: makes the result of a QList<Row>.
    template <typename Reader, typename... Arguments>
    auto ask(Reader reader, const char *sql, const Arguments &...arguments)
    {
        return Question<std::invoke_result_t<Reader, const QList<Row> &>>(begin(sql, {toSql(arguments)...}),
                                                                          std::move(reader));
    }

    /// Asks without waiting. The check is shown the rows as soon as they are there: before the answer to anything that
    /// was asked later, at the latest before the commit. What it throws ends the transaction.
    template <typename... Arguments>
    void require(std::function<void(const QList<Row> &)> check, const char *sql, const Arguments &...arguments)
    {
        beginCheck(sql, {toSql(arguments)...}, std::move(check));
    }

    /// All rows, of a statement that is put together from parts: arguments are as toSql() makes them.
    QList<Row> allOf(const QByteArray &sql, const SqlValues &arguments) { return select(sql.constData(), arguments); }

    /// The row, if there is one. More than one is a bug (std::logic_error).
    template <typename... Arguments>
    std::optional<Row> find(const char *sql, const Arguments &...arguments)
    {
        return selectOptional(sql, {toSql(arguments)...});
    }

    /// The one row. None, or more than one, is a bug (std::logic_error): for counts and RETURNING.
    template <typename... Arguments>
    Row one(const char *sql, const Arguments &...arguments)
    {
        return selectOne(sql, {toSql(arguments)...});
    }

    /// How many rows were written: none is no error (INSERT ... ON CONFLICT DO NOTHING, say).
    template <typename... Arguments>
    qsizetype insert(const char *sql, const Arguments &...arguments)
    {
        return execute(sql, {toSql(arguments)...});
    }

    /// Writes without asking how many rows it were: sent along with the next statement that is waited for.
    template <typename... Arguments>
    void enqueue(const char *sql, const Arguments &...arguments)
    {
        append(sql, {toSql(arguments)...});
    }

    /// Changes exactly one row. Throws NotFound when there is none.
    template <typename... Arguments>
    void update(const char *sql, const Arguments &...arguments)
    {
        executeOne(sql, {toSql(arguments)...});
    }

    /// Removes exactly one row. Throws NotFound when there is none.
    template <typename... Arguments>
    void remove(const char *sql, const Arguments &...arguments)
    {
        executeOne(sql, {toSql(arguments)...});
    }

    /// How many rows were changed.
    template <typename... Arguments>
    qsizetype updateMany(const char *sql, const Arguments &...arguments)
    {
        return execute(sql, {toSql(arguments)...});
    }

    /// How many rows were removed.
    template <typename... Arguments>
    qsizetype removeMany(const char *sql, const Arguments &...arguments)
    {
        return execute(sql, {toSql(arguments)...});
    }

    /// Delivered to the event bus after the outermost commit, in order; dropped on rollback.
    template <typename EventType>
    void publish(EventType event)
    {
        publishPointer(std::make_shared<const EventType>(std::move(event)));
    }

private:
    std::function<QList<Row>()> begin(const char *sql, const SqlValues &arguments);
    void beginCheck(const char *sql, const SqlValues &arguments, std::function<void(const QList<Row> &)> check);
    QList<Row> select(const char *sql, const SqlValues &arguments);
    std::optional<Row> selectOptional(const char *sql, const SqlValues &arguments);
    Row selectOne(const char *sql, const SqlValues &arguments);
    qsizetype execute(const char *sql, const SqlValues &arguments);
    void append(const char *sql, const SqlValues &arguments);
    void executeOne(const char *sql, const SqlValues &arguments);
    void publishPointer(EventPointer event);

    Connection &m_connection;
};

} // namespace roost
