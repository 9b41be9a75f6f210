#include "backend/seed/seed_repository.h"

#include "backend/seed/seed_connection.h"

#include <future>

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
    "max_nights, max_pets, pet_fee_minor, rating, review_count, published_at, created_at, updated_at)",
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

/// Sorted in memory, and flushed once at the end.
constexpr const char *bulkSettings = R"(
    SET client_min_messages = warning;
    SET session_replication_role = replica;
    SET synchronous_commit = off;
    SET maintenance_work_mem = '1GB';
    SET max_parallel_maintenance_workers = 1)";

/// Most of all rows, and nobody refers to them: a second connection copies them beside the others, frozen, and without
/// WAL where `wal_level` is minimal, since they are new to its transaction.
constexpr const char *emptyLeaves = "TRUNCATE booking_lines, booking_events, night_claims, postings";

constexpr bool isLeaf(SeedTable table)
{
    return table == SeedTable::BookingLines || table == SeedTable::BookingEvents || table == SeedTable::NightClaims ||
           table == SeedTable::Postings;
}

/// What is dropped before a bulk load, and how it is made again. Primary keys stay: foreign keys hang on them, and rows
/// come in their order.
constexpr const char *droppableIndexes = R"(
    SELECT CASE WHEN c.oid IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
                ELSE format('ALTER TABLE %s DROP CONSTRAINT %s', t.oid::regclass, quote_ident(c.conname)) END,
           CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
                ELSE format('ALTER TABLE %s ADD CONSTRAINT %s %s', t.oid::regclass, quote_ident(c.conname),
                            pg_get_constraintdef(c.oid)) END,
           t.relname
      FROM pg_index i
      JOIN pg_class t ON t.oid = i.indrelid
      LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x')
     WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r' AND NOT i.indisprimary
       AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = i.indexrelid)
       AND t.relname IN ('bookings', 'booking_lines', 'booking_events', 'night_claims', 'payments', 'journal_entries',
                         'postings')
     ORDER BY t.relname, i.indexrelid)";

QByteArray copyStatement(size_t table, const char *options)
{
    return QByteArray("COPY ").append(copies[table]).append(" FROM STDIN (FORMAT binary").append(options).append(')');
}

} // namespace

class SeedRepository::Private
{
public:
    explicit Private(const QString &url)
        : m_url(url)
        , m_connection(url)
    {
    }

    bool isInBulk() const { return m_second != nullptr; }
    SeedConnection &connection() { return m_connection; }

    void goInBulk()
    {
        m_second = std::make_unique<SeedConnection>(m_url);
        takeIndexesAway();
        m_connection.run("COMMIT");
        for (SeedConnection *each : {&m_connection, m_second.get()}) {
            each->run(bulkSettings);
            each->run("BEGIN");
        }
        m_second->run(emptyLeaves);
    }

    void write(const SeedTables &tables)
    {
        if (!isInBulk()) {
            for (size_t i = 0; i < seedTableCount; ++i)
                copy(m_connection, tables, i, "");
            return;
        }
        auto leaves = std::async(std::launch::async, [&] {
            for (size_t i = 0; i < seedTableCount; ++i) {
                if (isLeaf(static_cast<SeedTable>(i)))
                    copy(*m_second, tables, i, ", FREEZE");
            }
        });
        for (size_t i = 0; i < seedTableCount; ++i) {
            if (!isLeaf(static_cast<SeedTable>(i)))
                copy(m_connection, tables, i, "");
        }
        leaves.get();
    }

    /// Those of the claims, of which one is the longest by far, beside all others.
    void buildIndexes()
    {
        auto claims = std::async(std::launch::async, [this] {
            m_second->run("COMMIT");
            for (const QByteArray &statement : m_ofClaims)
                m_second->run(statement);
        });
        m_connection.run("COMMIT");
        for (const QByteArray &statement : m_ofOthers)
            m_connection.run(statement);
        claims.get();
    }

private:
    void takeIndexesAway()
    {
        for (const QByteArrayList &index : m_connection.run(droppableIndexes)) {
            m_connection.run(index.at(0));
            (index.at(2) == "night_claims" ? m_ofClaims : m_ofOthers).append(index.at(1));
        }
    }

    static void copy(SeedConnection &connection, const SeedTables &tables, size_t table, const char *options)
    {
        const QByteArray &rows = tables[static_cast<SeedTable>(table)].data();
        if (!rows.isEmpty())
            connection.copy(copyStatement(table, options), rows);
    }

    const QString m_url;
    SeedConnection m_connection;
    std::unique_ptr<SeedConnection> m_second; ///< only in bulk
    QByteArrayList m_ofClaims;                ///< statements that build what was taken away
    QByteArrayList m_ofOthers;
};

SeedRepository::SeedRepository(const QString &url)
    : m_private(std::make_unique<Private>(url))
{
    m_private->connection().run("BEGIN");
}

SeedRepository::~SeedRepository() = default;

bool SeedRepository::isEmpty()
{
    return m_private->connection().run("SELECT FROM users LIMIT 1").isEmpty();
}

void SeedRepository::prepare(Load load)
{
    if (load == Load::Bulk && m_private->connection().isSuperuser())
        m_private->goInBulk();
}

void SeedRepository::write(const SeedTables &tables)
{
    m_private->write(tables);
}

void SeedRepository::finish()
{
    if (!m_private->isInBulk()) {
        m_private->connection().run("COMMIT");
        return;
    }
    m_private->buildIndexes();
    m_private->connection().run("BEGIN");
    m_private->connection().run("SELECT rebuild_search_entries(ARRAY(SELECT id FROM properties))");
    m_private->connection().run("INSERT INTO search_changes (property_id) VALUES (NULL)"); // triggers are off
    m_private->connection().run("COMMIT");
}

void SeedRepository::analyze()
{
    m_private->connection().run("ANALYZE");
}

} // namespace roost
