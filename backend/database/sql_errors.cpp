#include "backend/database/sql_errors.h"

#include <QLoggingCategory>

#include <libpq-fe.h>

namespace roost {

namespace {

Q_LOGGING_CATEGORY(logDatabase, "roost.database")

constexpr qsizetype longestSqlInLog = 1000;

QString diagnostic(const PGresult *result, int field)
{
    return QString::fromUtf8(PQresultErrorField(result, field));
}

/// " (line 12)" where the server says where in the text the error is.
QString lineOf(const PGresult *result, const QString &sql)
{
    const int position = diagnostic(result, PG_DIAG_STATEMENT_POSITION).toInt();
    return position > 0 ? QStringLiteral(" (line %1)").arg(sql.left(position).count(u'\n') + 1) : QString();
}

void throwConstraint(const SqlFailure &failure)
{
    if (failure.state == QLatin1StringView("23P01"))
        throw ConstraintViolation(QStringLiteral("TAKEN"), QStringLiteral("This is taken."), failure.constraint);
    if (failure.state == QLatin1StringView("23505"))
        throw ConstraintViolation(QStringLiteral("DUPLICATE"), QStringLiteral("This is there already."),
                                  failure.constraint);
    if (failure.state == QLatin1StringView("23503") || failure.state == QLatin1StringView("23001"))
        throw ConstraintViolation(QStringLiteral("REFERENCED"),
                                  QStringLiteral("This refers to something that is not there, or is still in use."),
                                  failure.constraint);
    if (failure.state == QLatin1StringView("23514"))
        throw ConstraintViolation(QStringLiteral("CHECK_FAILED"),
                                  QStringLiteral("A rule of the data does not allow this."), failure.constraint);
}

/// What require_row() of the migrations missed.
void throwRequirement(const SqlFailure &failure)
{
    if (failure.state != QLatin1StringView("RS001"))
        return;
    if (failure.message == QLatin1StringView("TAKEN"))
        throw Conflict(QStringLiteral("TAKEN"), QStringLiteral("At least one of the nights is taken."));
    throw Overtaken();
}

bool meansCollision(const QString &state)
{
    return state == QLatin1StringView("40001") || state == QLatin1StringView("40P01");
}

/// 26000: no such statement. 0A000: not supported, of which "cached plan must not change result type" is one case.
bool meansStaleStatement(const SqlFailure &failure)
{
    return failure.state == QLatin1StringView("26000") ||
           (failure.state == QLatin1StringView("0A000") && failure.message.contains(QLatin1StringView("cached plan")));
}

bool meansConnectionLost(const SqlFailure &failure)
{
    return failure.connectionLost || failure.state.startsWith(QLatin1StringView("08")) ||
           failure.state.startsWith(QLatin1StringView("57P"));
}

/// Out of resources (53), cancelled by a timeout (57014, 55P03), or on a server that only reads now (25006).
bool meansUnavailable(const QString &state)
{
    return state.startsWith(QLatin1StringView("53")) || state == QLatin1StringView("57014") ||
           state == QLatin1StringView("55P03") || state == QLatin1StringView("25006");
}

/// Messages about data (classes 22 and 23) quote it, so they stay out of the log.
QString loggable(const SqlFailure &failure)
{
    const bool quotesData =
        failure.state.startsWith(QLatin1StringView("22")) || failure.state.startsWith(QLatin1StringView("23"));
    return quotesData ? QStringLiteral("(about data)") : failure.message;
}

} // namespace

ConstraintViolation::ConstraintViolation(QString code, QString detail, QString constraintName)
    : Conflict(std::move(code), std::move(detail))
    , constraint(std::move(constraintName))
{
}

Overtaken::Overtaken()
    : Conflict(QStringLiteral("OVERTAKEN"), QStringLiteral("Somebody else has changed this just now; try again."))
{
}

SerializationFailure::SerializationFailure()
    : Unavailable(QStringLiteral("Too many changes of the same thing at once; try again."),
                  QStringLiteral("CONTENTION"))
{
}

ConnectionLost::ConnectionLost(QString detail)
    : Unavailable(std::move(detail), QStringLiteral("DATABASE_UNAVAILABLE"))
{
}

CommitUnknown::CommitUnknown()
    : Unavailable(
          QStringLiteral("The database went away during the commit: look whether it is done before trying again."),
          QStringLiteral("OUTCOME_UNKNOWN"))
{
}

DatabaseError::DatabaseError(QString sqlState, const QString &message)
    : std::runtime_error((sqlState + QStringLiteral(": ") + message).toStdString())
    , state(std::move(sqlState))
{
}

SqlFailure failureFrom(const pg_conn *connection, const pg_result *result, const QString &sql)
{
    SqlFailure failure{
        .state = diagnostic(result, PG_DIAG_SQLSTATE),
        .message = diagnostic(result, PG_DIAG_MESSAGE_PRIMARY),
        .constraint = diagnostic(result, PG_DIAG_CONSTRAINT_NAME),
        .connectionLost = PQstatus(connection) == CONNECTION_BAD,
        .sql = sql.simplified().left(longestSqlInLog),
    };
    if (failure.message.isEmpty())
        failure.message = QString::fromUtf8(PQerrorMessage(connection)).section(u'\n', 0, 0);
    failure.message += lineOf(result, sql);
    return failure;
}

void throwSqlFailure(const SqlFailure &failure)
{
    throwConstraint(failure);
    throwRequirement(failure);
    if (meansCollision(failure.state))
        throw SerializationFailure();
    if (meansStaleStatement(failure))
        throw StaleStatement();
    if (meansConnectionLost(failure))
        throw ConnectionLost(QStringLiteral("The database cannot be reached."));
    const QString message = loggable(failure);
    if (meansUnavailable(failure.state)) {
        qCWarning(logDatabase).noquote() << failure.state << message << "in" << failure.sql;
        throw Unavailable(QStringLiteral("The database cannot do this now; try again later."));
    }
    qCCritical(logDatabase).noquote() << failure.state << message << "in" << failure.sql;
    throw DatabaseError(failure.state, message);
}

} // namespace roost
