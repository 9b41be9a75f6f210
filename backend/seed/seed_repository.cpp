#include "backend/seed/seed_repository.h"

#include "backend/seed/seed_connection.h"

#include <QFile>

#include <future>
#include <mutex>

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
    "max_nights, max_pets, pet_fee_minor, rating, review_count, published_at, created_at, updated_at, tags)",
    "property_amenities (property_id, amenity)",
    "property_photos (property_id, id, position, alt_text, width, height, sha256, created_at)",
    "photo_renditions (property_id, photo_id, size, jpeg)",
    "nightly_overrides (property_id, night, price_minor, min_nights)",
    "bookings (property_id, id, code, guest_id, host_id, status, check_in, check_out, guests, currency, nights_minor, "
    "fees_minor, taxes_minor, service_fee_minor, host_fee_minor, cancellation_policy, hold_expires_at, confirmed_at, "
    "cancelled_at, created_at, "
    "updated_at, guest_country, channel, lines)",
    "booking_events (property_id, booking_id, sequence, kind, from_status, to_status, actor_id, at)",
    "night_claims (property_id, id, nights, kind, booking_id, hold_expires_at, note, created_by, created_at)",
    "payments (property_id, id, booking_id, kind, status, currency, amount_minor, provider, method, "
    "provider_reference, "
    "refund_of, created_at, settled_at)",
    "journal_entries (property_id, id, booking_id, payment_id, kind, at)",
    "postings (property_id, entry_id, position, account, host_id, currency, amount_minor)",
    "stay_entries (property_id, booking_id, at, booked_on, arrival, nights, bookings, confirmed, cancelled, withdrawn, "
    "stays, currency, guest_country, channel, fees_minor, night_minor)",
};

/// Sorted in memory, and flushed once at the end.
constexpr const char *bulkSettings = R"(
    SET client_min_messages = warning;
    SET session_replication_role = replica;
    SET synchronous_commit = off;
    SET maintenance_work_mem = '1GB';
    SET max_parallel_maintenance_workers = 1)";

/// Most of all rows are copied frozen, and without WAL where `wal_level` is minimal, since their tables are new to the
/// transaction: half of them by a second connection beside the first.
constexpr const char *emptyTrunks = "TRUNCATE bookings, payments, journal_entries";
constexpr const char *emptyLeaves = "TRUNCATE booking_events, night_claims, postings, stay_entries";

/// What follows from the rest, copied by the first connection in a transaction of its own.
constexpr const char *emptyFigures = "TRUNCATE figure_days, figure_books, figure_shapes, figure_months";
constexpr const char *figuresAreFolded = R"(
    SELECT setval(pg_get_serial_sequence('figure_segments', 'id'), max(id)) FROM figure_segments;
    UPDATE figure_fold SET through = pg_snapshot_xmin(pg_current_snapshot()), folds = folds + 1)";

constexpr bool isLeaf(SeedTable table)
{
    return table == SeedTable::BookingEvents || table == SeedTable::NightClaims ||
           table == SeedTable::Postings || table == SeedTable::StayEntries;
}

/// What is dropped before a bulk load, and how it is made again: foreign keys that hang on the others come first.
constexpr const char *droppableIndexes = R"(
    WITH filled AS (
        SELECT oid, relname FROM pg_class
         WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
           AND relname IN ('bookings', 'booking_events', 'night_claims', 'payments', 'journal_entries',
                           'postings', 'stay_entries', 'figure_days', 'figure_books', 'figure_shapes', 'figure_months')
    )
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname),
           format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)),
           'reference'
      FROM filled t
      JOIN pg_constraint c ON c.confrelid = t.oid AND c.contype = 'f'
    UNION ALL
    (SELECT CASE WHEN c.oid IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
                 ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', t.oid::regclass, c.conname) END,
            CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
                 ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', t.oid::regclass, c.conname,
                             pg_get_constraintdef(c.oid)) END,
            t.relname
       FROM filled t
       JOIN pg_index i ON i.indrelid = t.oid
       LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x')
      ORDER BY t.relname, i.indexrelid))";

/// As if some had looked before each booking; of single properties only where there are few bookings.
constexpr const char *demand = R"(
    INSERT INTO search_days (date, city, searches)
    SELECT d.date, s.city, sum(d.bookings) * (14 + (d.date - '2000-01-01') % 5)
      FROM figure_segments s JOIN figure_days d ON d.segment_id = s.id
     WHERE s.cut = 1 AND d.bookings > 0 GROUP BY d.date, s.city;
    INSERT INTO quote_days (date, currency, city, property_type, quotes)
    SELECT d.date, s.currency, s.city, s.property_type, d.bookings * (3 + (d.date - '2000-01-01') % 3)
      FROM figure_segments s JOIN figure_days d ON d.segment_id = s.id
     WHERE s.cut = 3 AND d.bookings > 0)";
constexpr const char *demandOfProperties = R"(
    INSERT INTO quote_counts (property_id, date, quotes)
    SELECT property_id, booked_on, sum(bookings) * (3 + (booked_on - '2000-01-01') % 3)
      FROM stay_entries GROUP BY property_id, booked_on HAVING sum(bookings) > 0)";

constexpr bool isTrunk(SeedTable table)
{
    return table == SeedTable::Bookings || table == SeedTable::Payments || table == SeedTable::JournalEntries;
}

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
        m_connection.run(emptyTrunks);
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
                copy(m_connection, tables, i, isTrunk(static_cast<SeedTable>(i)) ? ", FREEZE" : "");
        }
        leaves.get();
    }

    /// Those of the claims, of which one is the longest by far, beside the figures; whoever is ready first
    /// goes on with the others.
    void buildIndexes(const FigureReckoner &figures)
    {
        m_connection.run("COMMIT");
        m_second->run("COMMIT");
        auto claims = std::async(std::launch::async, [this] {
            for (const QByteArray &statement : m_ofClaims)
                m_second->run(statement);
            buildOthers(*m_second, &QByteArrayList::takeLast);
        });
        writeFigures(figures);
        buildOthers(m_connection, &QByteArrayList::takeFirst);
        claims.get();
        m_connection.run("SELECT rebuild_offers(pg_snapshot_xmin(pg_current_snapshot()))"); // reads the claims
        for (const QByteArray &statement : m_references)
            m_connection.run(statement);
    }

    /// resources/demo/host_day.sql.
    void addHostDay(const QDateTime &now)
    {
        QFile script(QStringLiteral(":/demo/host_day.sql"));
        if (!script.open(QIODevice::ReadOnly))
            throw std::runtime_error("host_day.sql is not among the resources");
        m_connection.run("SELECT set_config('roost.seed_now', '" + now.toUTC().toString(Qt::ISODateWithMs).toLatin1() +
                         "', true)");
        m_connection.run(script.readAll());
    }

private:
    void writeFigures(const FigureReckoner &figures)
    {
        m_connection.run("BEGIN");
        m_connection.run(emptyFigures);
        figures.write([this](const char *target, const QByteArray &rows) {
            const bool isNew = !QByteArrayView(target).startsWith("figure_segments");
            m_connection.copy(QByteArray("COPY ") + target + " FROM STDIN (FORMAT binary" + (isNew ? ", FREEZE)" : ")"),
                              rows);
        });
        m_connection.run("COMMIT");
        m_connection.run(figuresAreFolded);
    }

    void takeIndexesAway()
    {
        for (const QByteArrayList &index : m_connection.run(droppableIndexes)) {
            m_connection.run(index.at(0));
            if (index.at(2) == "reference")
                m_references.append(index.at(1));
            else
                (index.at(2) == "night_claims" ? m_ofClaims : m_ofOthers).append(index.at(1));
        }
    }

    /// take: one from the front, the other from the back, since they are sorted by table and a table is locked.
    void buildOthers(SeedConnection &connection, QByteArray (QByteArrayList::*take)())
    {
        while (true) {
            std::unique_lock lock(m_othersMutex);
            if (m_ofOthers.isEmpty())
                return;
            const QByteArray statement = (m_ofOthers.*take)();
            lock.unlock();
            connection.run(statement);
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
    std::mutex m_othersMutex;
    QByteArrayList m_references; ///< foreign keys, which need the others' indexes
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

void SeedRepository::finish(const QDateTime &now, const FigureReckoner &figures)
{
    if (!m_private->isInBulk()) {
        m_private->addHostDay(now);
        m_private->connection().run("COMMIT");
        m_private->connection().run("SELECT rebuild_figures()");
        m_private->connection().run(demand);
        m_private->connection().run(demandOfProperties);
        return;
    }
    m_private->buildIndexes(figures);
    m_private->connection().run("BEGIN");
    m_private->addHostDay(now);
    m_private->connection().run("SELECT rebuild_search_entries(ARRAY(SELECT id FROM properties))");
    m_private->connection().run("INSERT INTO search_changes (property_id) VALUES (NULL)"); // triggers are off
    m_private->connection().run(demand);
    m_private->connection().run("COMMIT");
}

void SeedRepository::analyze()
{
    m_private->connection().run("ANALYZE");
}

} // namespace roost
