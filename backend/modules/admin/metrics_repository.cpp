#include "backend/modules/admin/metrics_repository.h"

#include "backend/database/sql_enum.h"
#include "backend/modules/booking/booking_status.h"

namespace roost {
namespace {

constexpr int lateSeconds = 30;

void add(MetricsCount &count, const Row &row)
{
    const auto status = row.get<BookingStatus>("status");
    const auto number = row.get<qint64>("number");
    count.bookings += number;
    if (isHolding(status))
        count.pending += number;
    if (status == BookingStatus::Cancelled)
        count.cancelled += number;
    if (isOccupying(status)) {
        count.confirmed += number;
        const Money revenue = row.money("revenue_minor");
        const auto known = count.revenue.constFind(revenue.currency().code());
        count.revenue.insert(revenue.currency().code(), known == count.revenue.constEnd() ? revenue : *known + revenue);
    }
    const QJsonObject versions = row.get<QJsonObject>("versions");
    for (auto version = versions.begin(); version != versions.end(); ++version)
        count.knownVersions.insert(BookingId::parse(version.key()).value(), version.value().toInteger());
    for (const QJsonValue &seconds : row.get<QJsonArray>("created"))
        count.createdLately.insert(seconds.toInteger() * 1000);
}

} // namespace

MetricsCount MetricsRepository::count(Session &session, const QDateTime &now) const
{
    // One statement, so that all of it is of the same instant.
    const auto rows = session.all(R"sql(
        SELECT status, currency, count(*) AS number, sum(nights_minor + fees_minor)::bigint AS revenue_minor,
               coalesce(jsonb_object_agg(id, version) FILTER (WHERE updated_at >= ?), '{}') AS versions,
               coalesce(jsonb_agg(extract(epoch FROM created_at)::bigint) FILTER (WHERE created_at >= ?), '[]') AS created
          FROM bookings
         GROUP BY status, currency
        )sql",
                                  now.addSecs(-lateSeconds), now.addSecs(-3600));
    MetricsCount count;
    for (const Row &row : rows)
        add(count, row);
    count.properties =
        session.one("SELECT count(*) AS number FROM properties WHERE status = 'PUBLISHED'").get<qint64>("number");
    return count;
}

qsizetype MetricsRepository::foldDeltas(Session &session, int limit) const
{
    const Row row = session.one(R"sql(
        WITH taken AS (
            DELETE FROM metric_deltas
             WHERE id IN (SELECT id FROM metric_deltas ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING *
        ), folded AS (
            INSERT INTO metric_days AS d (date, currency, city, property_type, bookings, confirmed, cancellations,
                                          occupied_nights, nights_revenue_minor, fees_revenue_minor)
            SELECT date, currency, city, property_type, sum(bookings), sum(confirmed), sum(cancellations),
                   sum(occupied_nights), sum(nights_revenue_minor), sum(fees_revenue_minor)
              FROM taken
             GROUP BY date, currency, city, property_type
             ORDER BY date, currency, city, property_type
            ON CONFLICT (date, currency, city, property_type) DO UPDATE
               SET bookings = d.bookings + excluded.bookings,
                   confirmed = d.confirmed + excluded.confirmed,
                   cancellations = d.cancellations + excluded.cancellations,
                   occupied_nights = d.occupied_nights + excluded.occupied_nights,
                   nights_revenue_minor = d.nights_revenue_minor + excluded.nights_revenue_minor,
                   fees_revenue_minor = d.fees_revenue_minor + excluded.fees_revenue_minor
        )
        SELECT count(*) AS number FROM taken
        )sql",
                                limit);
    return row.get<qint64>("number");
}

} // namespace roost
