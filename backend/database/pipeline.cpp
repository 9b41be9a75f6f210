#include "backend/database/pipeline.h"

#include "backend/core/errors.h"
#include "backend/database/database_time.h"
#include "backend/database/placeholders.h"
#include "backend/database/sql_errors.h"

#include <QVarLengthArray>

#include <libpq-fe.h>

#include <cstring>
#include <exception>
#include <stdexcept>

namespace roost {

namespace {

qsizetype rowsWritten(PGresult *result)
{
    return QByteArrayView(PQcmdTuples(result)).toLongLong();
}

} // namespace

Pipeline::Pipeline(pg_conn *connection)
    : m_connection(connection)
{
}

void Pipeline::push(const char *sql, const SqlValues &arguments, Expect expect, std::shared_ptr<AnswerPointer> slot,
                    Check check)
{
    enter();
    auto &statement = prepared(sql);
    QVarLengthArray<const char *, 32> values;
    for (const SqlValue &argument : arguments)
        values.append(argument ? argument->constData() : nullptr);
    requireSent(PQsendQueryPrepared(m_connection, statement.second.name.constData(), static_cast<int>(values.size()),
                                    values.constData(), nullptr, nullptr, 0),
                sql);
    m_expects = m_expects || expect == Expect::OneRow || check;
    m_pending.push_back(
        {.sql = sql, .statement = &statement, .expect = expect, .slot = std::move(slot), .check = std::move(check)});
}

void Pipeline::pushCommand(const char *sql)
{
    enter();
    requireSent(PQsendQueryParams(m_connection, sql, 0, nullptr, nullptr, nullptr, nullptr, 0), sql);
    m_pending.push_back({.sql = sql});
}

Pipeline::Outcome Pipeline::finish()
{
    const auto batch = std::exchange(m_pending, {});
    m_expects = false;
    if (batch.empty())
        return {};
    const DatabaseTimer timer;
    PQpipelineSync(m_connection);

    Outcome last;
    std::exception_ptr failure;
    for (const Pending &pending : batch) {
        ResultPointer result = takeResult(pending);
        if (failure)
            continue; // not done, and fails by that only
        try {
            last = outcomeOf(pending, std::move(result));
            if (pending.slot)
                *pending.slot = last.answer;
            if (pending.check)
                pending.check(last.answer);
        } catch (...) {
            failure = std::current_exception();
        }
    }
    PQclear(PQgetResult(m_connection)); // the answer to the synchronisation
    if (failure) {
        forgetUnprepared(batch);
        std::rethrow_exception(failure);
    }
    return last;
}

void Pipeline::leave()
{
    PQexitPipelineMode(m_connection);
}

void Pipeline::enter()
{
    if (PQpipelineStatus(m_connection) == PQ_PIPELINE_OFF)
        PQenterPipelineMode(m_connection);
}

Pipeline::Statements::value_type &Pipeline::prepared(const char *sql)
{
    // Most texts are literals, which are cheaper to compare than to hash.
    const auto seen = m_byAddress.find(sql);
    if (seen != m_byAddress.end() && std::strcmp(seen->second->first.constData(), sql) == 0)
        return *seen->second;
    Statements::value_type &statement = preparedByText(sql);
    constexpr std::size_t most = 2000; // others may lie anywhere
    if (m_byAddress.size() >= most)
        m_byAddress.clear();
    m_byAddress.insert_or_assign(sql, &statement);
    return statement;
}

Pipeline::Statements::value_type &Pipeline::preparedByText(const char *sql)
{
    const QByteArray key = QByteArray::fromRawData(sql, static_cast<qsizetype>(qstrlen(sql)));
    if (const auto known = m_statements.find(key); known != m_statements.end())
        return *known;
    const QByteArray name = "roost_" + QByteArray::number(++m_preparations);
    requireSent(PQsendPrepare(m_connection, name.constData(), withNumberedPlaceholders(sql).constData(), 0, nullptr),
                sql);
    auto &statement = *m_statements.emplace(QByteArray(sql), Statement{.name = name}).first;
    m_pending.push_back({.sql = sql, .statement = &statement, .isPreparation = true});
    return statement;
}

void Pipeline::requireSent(int sent, const char *sql)
{
    if (sent != 1)
        throwSqlFailure(failureFrom(m_connection, nullptr, QString::fromUtf8(sql)));
}

Pipeline::ResultPointer Pipeline::takeResult(const Pending &pending)
{
    ResultPointer result(PQgetResult(m_connection));
    PQclear(PQgetResult(m_connection)); // the end of this statement's
    if (pending.isPreparation && PQresultStatus(result.get()) == PGRES_COMMAND_OK)
        pending.statement->second.isPrepared = true;
    return result;
}

Pipeline::Outcome Pipeline::outcomeOf(const Pending &pending, ResultPointer result)
{
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throwSqlFailure(failureFrom(m_connection, result.get(), QString::fromUtf8(pending.sql)));
    if (pending.isPreparation || !pending.statement)
        return {};

    auto &columns = pending.statement->second.columns;
    if (!columns)
        columns = Answer::columnsOf(result.get());
    const qsizetype written = rowsWritten(result.get());
    if (pending.expect == Expect::OneRow && written == 0)
        throw NotFound(QStringLiteral("There is no such thing (any more)."));
    if (pending.expect == Expect::OneRow && written > 1)
        throw std::logic_error(std::string("more than one row by: ") + pending.sql);
    return {std::make_shared<const Answer>(std::move(result), columns), written};
}

void Pipeline::forgetUnprepared(const std::vector<Pending> &batch)
{
    m_byAddress.clear();
    for (const Pending &pending : batch) {
        if (pending.isPreparation && !pending.statement->second.isPrepared)
            m_statements.erase(pending.statement->first);
    }
}

} // namespace roost
