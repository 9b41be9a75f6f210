#include "backend/seed/seed_connection.h"

#include "backend/core/errors.h"
#include "backend/database/connection_url.h"

#include <libpq-fe.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace roost {

namespace {

struct ResultDeleter
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ResultDeleter>;

} // namespace

SeedConnection::SeedConnection(const QString &url)
    : m_connection(PQconnectdb(ConnectionUrl(url).conninfo().toUtf8().constData()))
{
    if (PQstatus(m_connection) != CONNECTION_OK) {
        const QString message = QString::fromUtf8(PQerrorMessage(m_connection)).trimmed();
        PQfinish(m_connection);
        throw Unavailable(QStringLiteral("The database cannot be reached: %1").arg(message));
    }
}

SeedConnection::~SeedConnection()
{
    PQfinish(m_connection);
}

QList<QByteArrayList> SeedConnection::run(const QByteArray &sql)
{
    const Result result(PQexec(m_connection, sql.constData()));
    requireGood(result.get());
    QList<QByteArrayList> rows;
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        QByteArrayList &cells = rows.emplaceBack();
        for (int column = 0; column < PQnfields(result.get()); ++column)
            cells.append(PQgetvalue(result.get(), row, column));
    }
    return rows;
}

void SeedConnection::copy(const QByteArray &sql, const QByteArray &rows)
{
    run(sql);
    PQputCopyData(m_connection, rows.constData(), static_cast<int>(rows.size()));
    PQputCopyEnd(m_connection, nullptr);
    while (const Result result{PQgetResult(m_connection)})
        requireGood(result.get());
}

bool SeedConnection::isSuperuser() const
{
    return qstrcmp(PQparameterStatus(m_connection, "is_superuser"), "on") == 0;
}

void SeedConnection::requireGood(const pg_result *result)
{
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN)
        throw std::runtime_error("seeding failed: " + std::string(PQerrorMessage(m_connection)));
}

} // namespace roost
