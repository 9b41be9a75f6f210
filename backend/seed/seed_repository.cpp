#include "backend/seed/seed_repository.h"

#include "backend/core/errors.h"
#include "backend/database/connection_url.h"

#include <libpq-fe.h>

#include <stdexcept>
#include <string>

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

    void copy(const char *target, const QByteArray &rows)
    {
        run(QByteArray("COPY ").append(target).append(" FROM STDIN").constData());
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

void SeedRepository::commit()
{
    m_private->run("COMMIT");
}

void SeedRepository::analyze()
{
    m_private->run("ANALYZE");
}

} // namespace roost
