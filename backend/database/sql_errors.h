#pragma once

#include "backend/core/errors.h"

#include <stdexcept>

struct pg_conn;
struct pg_result;

namespace roost {

/// A rule of the schema said no. Codes: TAKEN (exclusion), DUPLICATE (unique), REFERENCED (foreign key), CHECK_FAILED.
///
/// A service that knows the constraint may say it better: the name tells which one it was.
struct ConstraintViolation : Conflict
{
    ConstraintViolation(QString code, QString detail, QString constraintName);
    QString constraint; ///< as named in the migrations
};

/// The transaction collided with another one and may be run again as it was. Database does so; it is seen outside only
/// after the last try.
struct SerializationFailure : Unavailable
{
    SerializationFailure();
};

/// What a statement of the transaction relied on (require_row() in the migrations) is not so any more: somebody was
/// faster. Nothing is written; who sees it looks again.
struct Overtaken : Conflict
{
    Overtaken();
};

/// A prepared statement does not fit any more, after a migration or behind a pooler: to be run again on a new
/// connection.
struct StaleStatement : SerializationFailure
{
};

/// The connection is gone, or could not be made. Whatever was not committed is undone.
struct ConnectionLost : Unavailable
{
    explicit ConnectionLost(QString detail);
};

/// The connection died while the commit was under way: nobody knows whether it is in. Never run again by itself.
struct CommitUnknown : Unavailable
{
    CommitUnknown();
};

/// The server refused a statement for a reason that no caller can mend: a bug, or a database that is not as expected.
struct DatabaseError : std::runtime_error
{
    DatabaseError(QString sqlState, const QString &message);
    QString state; ///< SQLSTATE, five characters; empty when the server gave none
};

/// What is known of a statement that failed.
struct SqlFailure
{
    QString state{};      ///< SQLSTATE; empty when the server could not answer any more
    QString message{};    ///< the server's first line, without detail and hint
    QString constraint{}; ///< empty unless a constraint was violated
    bool connectionLost = false;
    QString sql{}; ///< with placeholders, never with arguments
};

/// What libpq tells of a failure; result may be null, when nothing came back.
SqlFailure failureFrom(const pg_conn *connection, const pg_result *result, const QString &sql);

/// The one place where SQLSTATEs become errors of Roost.
[[noreturn]] void throwSqlFailure(const SqlFailure &failure);

} // namespace roost
