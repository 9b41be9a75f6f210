#include "backend/seed/seed_repository.h"

#include "backend/core/errors.h"
#include "backend/database/connection_url.h"

#include <libpq-fe.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace roost {

namespace {

/// COPY targets, in the order of SeedTable.
constexpr std::array<const char *, seedTableCount> copies = {
    "users (id, email, name, country, password_hash, created_at)",
    "user_roles (user_id, role)",
    "properties (id, host_id, status, title, description, property_type, address, city, country, latitude, longitude, "
    "time_zone, max_guests, bedrooms, bathrooms, check_in_time, check_out_time, instant_book, cancellation_policy, "
    "currency, "
    "base_price_minor, weekend_price_minor, cleaning_fee_minor, included_guests, extra_guest_fee_minor, min_nights, "
    "max_nights, rating, review_count, published_at, created_at, updated_at)",
    "property_amenities (property_id, amenity)",
    "nightly_overrides (property_id, night, price_minor, min_nights)",
    "bookings (property_id, id, code, guest_id, host_id, status, check_in, check_out, guests, currency, nights_minor, "
    "fees_minor, taxes_minor, service_fee_minor, host_fee_minor, cancellation_policy, hold_expires_at, confirmed_at, "
    "cancelled_at, created_at, "
    "updated_at)",
    "booking_lines (property_id, booking_id, position, kind, name, rule, nights, quantity, unit_minor, amount_minor)",
    "booking_events (property_id, booking_id, sequence, kind, from_status, to_status, actor_id, at)",
    "night_claims (property_id, id, nights, kind, booking_id, hold_expires_at, note, created_by, created_at)",
    "payments (property_id, id, booking_id, kind, status, currency, amount_minor, provider, method, "
    "provider_reference, "
    "refund_of, created_at, settled_at)",
    "journal_entries (property_id, id, booking_id, payment_id, kind, at)",
    "postings (property_id, entry_id, position, account, host_id, currency, amount_minor)",
    "metric_days (date, currency, city, property_type, bookings, confirmed, cancellations, occupied_nights, "
    "nights_revenue_minor, fees_revenue_minor)",
};

/// Without WAL where `wal_level` is minimal, since the tables are new to the transaction; sorted in memory.
constexpr const char *bulkSettings = R"(
    SET LOCAL client_min_messages = warning;
    SET LOCAL session_replication_role = replica;
    SET LOCAL maintenance_work_mem = '1GB';
    SET LOCAL max_parallel_maintenance_workers = 2;
    SET LOCAL effective_cache_size = '64MB'; -- has GiST indexes built through buffers, in a third less of the time
    TRUNCATE users, metric_days CASCADE)";

/// What is dropped before a bulk load, and how it is made again. Primary keys stay: foreign keys hang on them, and rows
/// come in their order.
constexpr const char *droppableIndexes = R"(
    SELECT CASE WHEN c.oid IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
                ELSE format('ALTER TABLE %s DROP CONSTRAINT %s', t.oid::regclass, quote_ident(c.conname)) END,
           CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
                ELSE format('ALTER TABLE %s ADD CONSTRAINT %s %s', t.oid::regclass, quote_ident(c.conname),
                            pg_get_constraintdef(c.oid)) END
      FROM pg_index i
      JOIN pg_class t ON t.oid = i.indrelid
      LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x')
     WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r' AND NOT i.indisprimary
       AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = i.indexrelid)
       AND t.relname IN ('bookings', 'booking_lines', 'booking_events', 'night_claims', 'payments', 'journal_entries',
                         'postings')
     ORDER BY t.relname, i.indexrelid)";

struct ResultDeleter
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ResultDeleter>;

} // namespace

class SeedRepository::Private
{
public:
    explicit Private(const QString &url)
        : m_connection(PQconnectdb(ConnectionUrl(url).conninfo().toUtf8().constData()))
    {
        if (PQstatus(m_connection) != CONNECTION_OK) {
            const QString message = QString::fromUtf8(PQerrorMessage(m_connection)).trimmed();
            PQfinish(m_connection);
            throw Unavailable(QStringLiteral("The database cannot be reached: %1").arg(message));
        }
    }
    ~Private() { PQfinish(m_connection); }

    Result run(const char *sql)
    {
        Result result(PQexec(m_connection, sql));
        const ExecStatusType status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN)
            fail();
        return result;
    }

    bool isSuperuser() const { return qstrcmp(PQparameterStatus(m_connection, "is_superuser"), "on") == 0; }

    void takeIndexesAway()
    {
        const Result indexes = run(droppableIndexes);
        for (int i = 0; i < PQntuples(indexes.get()); ++i) {
            run(PQgetvalue(indexes.get(), i, 0));
            m_rebuild.append(PQgetvalue(indexes.get(), i, 1));
        }
        m_copyOptions = " FROM STDIN (FORMAT binary, FREEZE)";
    }

    /// Whether there was anything to build.
    bool buildIndexes()
    {
        const QByteArrayList statements = std::exchange(m_rebuild, {});
        for (const QByteArray &statement : statements)
            run(statement.constData());
        return !statements.isEmpty();
    }

    void copy(const char *target, const QByteArray &rows)
    {
        run(QByteArray("COPY ").append(target).append(m_copyOptions).constData());
        const bool sent = PQputCopyData(m_connection, rows.constData(), static_cast<int>(rows.size())) == 1 &&
                          PQputCopyEnd(m_connection, nullptr) == 1;
        const Result result(PQgetResult(m_connection));
        if (!sent || PQresultStatus(result.get()) != PGRES_COMMAND_OK)
            fail();
        while (const Result rest{PQgetResult(m_connection)}) {
        }
    }

private:
    [[noreturn]] void fail()
    {
        throw std::runtime_error("seeding failed: " + std::string(PQerrorMessage(m_connection)));
    }

    PGconn *m_connection;
    QByteArray m_copyOptions = " FROM STDIN (FORMAT binary)";
    QByteArrayList m_rebuild;
};

SeedRepository::SeedRepository(const QString &url)
    : m_private(std::make_unique<Private>(url))
{
    m_private->run("BEGIN");
}

SeedRepository::~SeedRepository() = default;

bool SeedRepository::isEmpty()
{
    const Result result = m_private->run("SELECT NOT EXISTS (SELECT FROM users)");
    return *PQgetvalue(result.get(), 0, 0) == 't';
}

void SeedRepository::write(const SeedTables &tables)
{
    for (size_t i = 0; i < seedTableCount; ++i) {
        const QByteArray &rows = tables[static_cast<SeedTable>(i)].data();
        if (!rows.isEmpty())
            m_private->copy(copies[i], rows);
    }
}

void SeedRepository::prepare(Load load)
{
    if (load == Load::Checked || !m_private->isSuperuser())
        return;
    m_private->run(bulkSettings);
    m_private->takeIndexesAway();
}

void SeedRepository::finish()
{
    if (m_private->buildIndexes())
        m_private->run("SELECT rebuild_search_entries(ARRAY(SELECT id FROM properties));"
                       "INSERT INTO search_changes (property_id) VALUES (NULL)"); // triggers are off
    m_private->run("COMMIT");
}

void SeedRepository::analyze()
{
    m_private->run("ANALYZE");
}

} // namespace roost
