#include "backend/database/connection.h"

#include "backend/database/sql_errors.h"

#include <QLoggingCategory>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlResult>

#include <libpq-fe.h>

#include <atomic>
#include <stdexcept>

namespace roost {

namespace {

Q_LOGGING_CATEGORY(logDatabase, "roost.database")

QString nextConnectionName()
{
    static std::atomic<quint64> count = 0;
    return QStringLiteral("roost-%1").arg(++count);
}

QString sessionSettings(Connection::Patience patience)
{
    const bool endless = patience == Connection::Patience::Endless;
    return QStringLiteral("SET TIME ZONE 'UTC'; SET application_name = 'roost'; SET client_min_messages = warning; "
                          "SET bytea_output = hex; SET jit = off; "
                          "SET statement_timeout = '%1'; SET lock_timeout = '%2'; "
                          "SET idle_in_transaction_session_timeout = '%3'")
        .arg(endless ? QStringLiteral("0") : QStringLiteral("30s"),
             endless ? QStringLiteral("0") : QStringLiteral("10s"),
             endless ? QStringLiteral("0") : QStringLiteral("60s"));
}

/// The driver's own object, for what QSqlError does not tell; null when there is none. Versions of Qt differ in whether
/// they call it by its typedef or by its struct.
template <typename Type>
Type *nativeHandle(const QVariant &handle, const char *typedefName, const char *structName)
{
    const QByteArrayView name(handle.typeName());
    if (name != typedefName && name != structName)
        return nullptr;
    return *static_cast<Type *const *>(handle.constData());
}

const PGresult *nativeResult(const QSqlQuery &query)
{
    return nativeHandle<PGresult>(query.result()->handle(), "PGresult*", "pg_result*");
}

PGconn *nativeConnection(const QSqlDatabase &database)
{
    return nativeHandle<PGconn>(database.driver()->handle(), "PGconn*", "pg_conn*");
}

QList<Row> rowsOf(const Pipeline::AnswerPointer &answer)
{
    QList<Row> rows;
    rows.reserve(answer->rowCount());
    for (int i = 0; i < answer->rowCount(); ++i)
        rows.emplaceBack(answer, i);
    return rows;
}

/// Instead of libpq's own, which writes to stderr.
void logNotice(void *, const char *message)
{
    qCInfo(logDatabase).noquote() << QByteArray(message).trimmed();
}

} // namespace

Connection::Connection(ConnectionUrl url, Patience patience)
    : m_url(std::move(url))
    , m_patience(patience)
{
}

Connection::~Connection()
{
    close();
}

void Connection::open()
{
    if (m_database.isOpen() && !m_stale)
        return;
    close();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), nextConnectionName());
    if (!m_database.isValid())
        throw std::runtime_error("Qt's PostgreSQL driver is not installed (package libqt6sql6-psql)");
    m_database.setDatabaseName(m_url.value(QStringLiteral("dbname")));
    m_database.setUserName(m_url.value(QStringLiteral("user")));
    m_database.setPassword(m_url.value(QStringLiteral("password")));
    m_database.setConnectOptions(m_url.connectOptions());
    if (!m_database.open()) {
        const QString reason = m_database.lastError().databaseText().section(u'\n', 0, 0);
        close();
        qCWarning(logDatabase).noquote() << "cannot connect:" << reason;
        throw ConnectionLost(QStringLiteral("The database cannot be reached."));
    }
    PQsetNoticeProcessor(nativeConnection(m_database), logNotice, nullptr);
    m_pipeline.emplace(nativeConnection(m_database));
    script(sessionSettings(m_patience));
}

/// Whether it answered a moment ago. One that was idle for long may have died meanwhile.
bool Connection::isKnownAlive() const
{
    constexpr qint64 momentMilliseconds = 2000;
    return m_sinceAnswer.isValid() && !m_sinceAnswer.hasExpired(momentMilliseconds);
}

void Connection::noteAnswer()
{
    ++m_statementsDone;
    m_sinceAnswer.start();
}

void Connection::close()
{
    const QString name = m_database.connectionName();
    m_pipeline.reset();
    m_sinceAnswer.invalidate();
    m_database = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
    m_stale = false;
}

QList<Row> Connection::select(const char *sql, const SqlValues &arguments)
{
    push(sql, arguments, Pipeline::Expect::Anything);
    return rowsOf(finish().answer);
}

void Connection::require(const char *sql, const SqlValues &arguments, std::function<void(const QList<Row> &)> check)
{
    requireUsable();
    m_pipeline->push(sql, arguments, Pipeline::Expect::Anything, {},
                     [check = std::move(check)](const Pipeline::AnswerPointer &answer) { check(rowsOf(answer)); });
}

std::shared_ptr<Pipeline::AnswerPointer> Connection::ask(const char *sql, const SqlValues &arguments)
{
    requireUsable();
    auto slot = std::make_shared<Pipeline::AnswerPointer>();
    m_pipeline->push(sql, arguments, Pipeline::Expect::Anything, slot);
    return slot;
}

QList<Row> Connection::wait(const std::shared_ptr<Pipeline::AnswerPointer> &slot)
{
    if (!*slot)
        finish();
    if (!*slot)
        throw std::logic_error("a question went down with an earlier statement, whose exception was caught");
    return rowsOf(*slot);
}

qsizetype Connection::execute(const char *sql, const SqlValues &arguments)
{
    push(sql, arguments, Pipeline::Expect::Anything);
    return finish().written;
}

void Connection::enqueue(const char *sql, const SqlValues &arguments, Pipeline::Expect expect)
{
    push(sql, arguments, expect);
    if (!m_inTransaction)
        finish();
}

void Connection::script(const QString &sql)
{
    finish();
    m_pipeline->leave();
    QSqlQuery query(m_database);
    const bool begun = query.exec(sql);
    while (begun && query.nextResult()) {
    }
    if (query.lastError().isValid()) {
        const SqlFailure failure = failureFrom(nativeConnection(m_database), nativeResult(query), sql);
        m_givenUp = true;
        m_stale = failure.connectionLost;
        throwSqlFailure(failure);
    }
    noteAnswer();
}

void Connection::begin()
{
    if (m_inTransaction)
        throw std::logic_error("a transaction is open already");
    open();
    m_givenUp = false;
    try {
        m_pipeline->pushCommand("BEGIN");
    } catch (const ConnectionLost &) {
        m_stale = true;
        throw;
    }
    m_inTransaction = true;
}

void Connection::commit()
{
    if (m_givenUp)
        throw std::logic_error("the transaction was given up: an exception of a part of it was caught, and it went on");
    // What may still be refused must not be committed; and a connection that was dead all along has lost nothing, as
    // long as the commit was not sent.
    if (m_pipeline->expectsSomething() || !isKnownAlive())
        finish();
    try {
        m_pipeline->pushCommand("COMMIT");
        finish();
    } catch (const ConnectionLost &) {
        throw CommitUnknown();
    }
    m_inTransaction = false;
}

void Connection::rollback() noexcept
{
    m_events.clear();
    m_inTransaction = false;
    try {
        if (!m_stale && !m_pipeline->isEmpty())
            finish();
    } catch (const std::exception &) {
        // What was still under way goes as well.
    }
    try {
        if (m_stale || PQtransactionStatus(nativeConnection(m_database)) == PQTRANS_IDLE)
            return;
        m_pipeline->pushCommand("ROLLBACK");
        finish();
    } catch (const std::exception &) {
        m_stale = true;
    }
}

void Connection::keep(EventPointer event)
{
    if (!m_inTransaction)
        throw std::logic_error("events are published in a transaction");
    m_events.push_back(std::move(event));
}

std::vector<EventPointer> Connection::takeEvents()
{
    return std::exchange(m_events, {});
}

void Connection::push(const char *sql, const SqlValues &arguments, Pipeline::Expect expect)
{
    requireUsable();
    m_pipeline->push(sql, arguments, expect);
}

/// Waits for what was pushed. A connection that does not serve any more is opened anew before its next use.
Pipeline::Outcome Connection::finish()
{
    if (m_pipeline->isEmpty())
        return {};
    try {
        auto outcome = m_pipeline->finish();
        noteAnswer();
        return outcome;
    } catch (const ConnectionLost &) {
        m_stale = true;
        m_givenUp = true;
        throw;
    } catch (const StaleStatement &) {
        m_stale = true;
        m_givenUp = true;
        throw;
    } catch (...) {
        m_givenUp = true;
        throw;
    }
}

/// A transaction never goes on, on another connection, after it was lost: half of it would be committed.
void Connection::requireUsable()
{
    if (!m_inTransaction)
        open();
    else if (m_givenUp)
        throw std::logic_error("the transaction was given up, and can do no more");
}

} // namespace roost
