#include "backend/database/connection.h"

#include "backend/database/sql_errors.h"

#include <QLoggingCategory>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>

#include <libpq-fe.h>

#include <atomic>
#include <stdexcept>

namespace roost {

namespace {

Q_LOGGING_CATEGORY(logDatabase, "roost.database")

/// SQL texts are literals of the program, so this is a bound on memory for a bug, not a working set to tune.
constexpr int maximumStatements = 1000;

constexpr qsizetype longestSqlInLog = 1000;

QString nextConnectionName()
{
    static std::atomic<quint64> count = 0;
    return QStringLiteral("roost-%1").arg(++count);
}

QString sessionSettings(Connection::Patience patience)
{
    const bool endless = patience == Connection::Patience::Endless;
    return QStringLiteral("SET TIME ZONE 'UTC'; SET application_name = 'roost'; SET client_min_messages = warning; "
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

/// Instead of libpq's own, which writes to stderr.
void logNotice(void *, const char *message)
{
    qCInfo(logDatabase).noquote() << QByteArray(message).trimmed();
}

QString diagnostic(const PGresult *result, int field)
{
    return result ? QString::fromUtf8(PQresultErrorField(result, field)) : QString();
}

/// " (line 12)" where the server says where in the text the error is.
QString lineOf(const PGresult *result, const QString &sql)
{
    const int position = diagnostic(result, PG_DIAG_STATEMENT_POSITION).toInt();
    return position > 0 ? QStringLiteral(" (line %1)").arg(sql.left(position).count(u'\n') + 1) : QString();
}

/// Not by QSqlQuery::record(), which asks the server for the name of every table.
std::shared_ptr<const Row::Columns> columnsOf(const PGresult *result)
{
    auto columns = std::make_shared<Row::Columns>();
    for (int i = 0; i < PQnfields(result); ++i)
        columns->insert(PQfname(result, i), i);
    return columns;
}

} // namespace

Connection::Connection(ConnectionUrl url, Patience patience)
    : m_url(std::move(url))
    , m_patience(patience)
    , m_statements(maximumStatements)
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
    // Sums of bigint are numeric, and must not become a double.
    m_database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!m_database.open()) {
        const QString reason = m_database.lastError().databaseText().section(u'\n', 0, 0);
        close();
        qCWarning(logDatabase).noquote() << "cannot connect:" << reason;
        throw ConnectionLost(QStringLiteral("The database cannot be reached."));
    }
    PQsetNoticeProcessor(nativeConnection(m_database), logNotice, nullptr);
    script(sessionSettings(m_patience));
}

void Connection::close()
{
    const QString name = m_database.connectionName();
    m_database = {};
    // The driver goes first: statements that outlive it do not ask the server to forget them one by one.
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
    m_statements.clear();
    m_stale = false;
}

QList<Row> Connection::select(const char *sql, const QVariantList &arguments)
{
    Statement &statement = run(sql, arguments);
    if (!statement.columns) {
        const PGresult *result = nativeResult(statement.query);
        statement.columns = columnsOf(result);
        statement.width = PQnfields(result);
    }
    QList<Row> rows;
    rows.reserve(statement.query.size());
    while (statement.query.next()) {
        QVariantList values;
        values.reserve(statement.width);
        for (int i = 0; i < statement.width; ++i)
            values.append(statement.query.value(i));
        rows.emplaceBack(statement.columns, std::move(values));
    }
    statement.query.finish();
    return rows;
}

qsizetype Connection::execute(const char *sql, const QVariantList &arguments)
{
    Statement &statement = run(sql, arguments);
    const qsizetype count = statement.query.numRowsAffected();
    statement.query.finish();
    return count;
}

void Connection::script(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        fail(query, sql);
    while (query.nextResult()) {
    }
    if (query.lastError().isValid())
        fail(query, sql);
    ++m_statementsDone;
}

void Connection::begin()
{
    if (m_inTransaction)
        throw std::logic_error("a transaction is open already");
    open();
    try {
        script(QStringLiteral("BEGIN"));
    } catch (const ConnectionLost &) {
        open();
        script(QStringLiteral("BEGIN"));
    }
    m_inTransaction = true;
    m_givenUp = false;
}

void Connection::commit()
{
    if (m_givenUp) {
        rollback();
        throw std::logic_error("the transaction was given up: an exception of a part of it was caught, and it went on");
    }
    m_inTransaction = false; // a commit that fails has rolled back
    try {
        script(QStringLiteral("COMMIT"));
    } catch (const ConnectionLost &) {
        m_events.clear();
        throw CommitUnknown();
    } catch (...) {
        m_events.clear();
        throw;
    }
}

void Connection::rollback() noexcept
{
    m_events.clear();
    m_inTransaction = false;
    if (m_stale)
        return;
    QSqlQuery query(m_database);
    m_stale = !query.exec(QStringLiteral("ROLLBACK"));
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

Connection::Statement &Connection::prepared(const char *sql)
{
    const QByteArray key = QByteArray::fromRawData(sql, static_cast<qsizetype>(qstrlen(sql)));
    if (Statement *known = m_statements.object(key))
        return *known;
    auto statement = std::make_unique<Statement>(Statement{QSqlQuery(m_database)});
    if (!statement->query.prepare(QString::fromUtf8(sql)))
        fail(statement->query, QString::fromUtf8(sql));
    Statement &result = *statement;
    m_statements.insert(QByteArray(sql), statement.release());
    return result;
}

Connection::Statement &Connection::run(const char *sql, const QVariantList &arguments)
{
    requireUsable();
    Statement &statement = prepared(sql);
    for (qsizetype i = 0; i < arguments.size(); ++i)
        statement.query.bindValue(static_cast<int>(i), arguments.at(i));
    if (!statement.query.exec())
        fail(statement.query, QString::fromUtf8(sql));
    ++m_statementsDone;
    return statement;
}

/// A transaction never goes on, on another connection, after it was lost: half of it would be committed.
void Connection::requireUsable()
{
    if (!m_inTransaction)
        open();
    else if (m_givenUp)
        throw std::logic_error("the transaction was given up, and can do no more");
}

void Connection::fail(const QSqlQuery &query, const QString &sql)
{
    const PGresult *result = nativeResult(query);
    SqlFailure failure;
    failure.state = query.lastError().nativeErrorCode();
    failure.message = diagnostic(result, PG_DIAG_MESSAGE_PRIMARY);
    if (failure.message.isEmpty())
        failure.message = query.lastError().databaseText().section(u'\n', 0, 0);
    failure.message += lineOf(result, sql);
    failure.constraint = diagnostic(result, PG_DIAG_CONSTRAINT_NAME);
    failure.connectionLost = PQstatus(nativeConnection(m_database)) == CONNECTION_BAD;
    failure.sql = sql.simplified().left(longestSqlInLog);
    m_givenUp = true;
    try {
        throwSqlFailure(failure);
    } catch (const ConnectionLost &) {
        m_stale = true;
        throw;
    } catch (const StaleStatement &) {
        m_stale = true;
        throw;
    }
}

} // namespace roost
