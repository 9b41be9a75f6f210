#include "backend/modules/admin/analytics_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {
namespace {

std::optional<QString> presentCity(const AnalyticsQuery &query)
{
    return query.city.isEmpty() ? std::nullopt : std::optional(query.city);
}

} // namespace

QList<Currency> AnalyticsRepository::currencies(Session &session, const AnalyticsQuery &query) const
{
    const auto city = presentCity(query);
    const auto rows = session.all(R"sql(
        WITH figures AS (
            SELECT date, currency, city, property_type, nights_revenue_minor FROM metric_days
            UNION ALL
            SELECT date, currency, city, property_type, nights_revenue_minor FROM metric_deltas
        ), revenue AS (
            SELECT currency, sum(nights_revenue_minor) AS amount
              FROM figures
             WHERE date >= ? AND date < ?
               AND (?::text IS NULL OR lower(city) = lower(?))
               AND (?::property_type IS NULL OR property_type = ?)
             GROUP BY currency
        )
        SELECT p.currency
          FROM (SELECT DISTINCT currency FROM properties) p
          LEFT JOIN revenue r ON r.currency = p.currency
         ORDER BY coalesce(r.amount, 0) DESC, p.currency
        )sql",
                                  query.span.from, query.span.to, city, city, query.propertyType, query.propertyType);
    QList<Currency> currencies;
    for (const Row &row : rows)
        currencies.append(Currency::fromCode(row.get<QString>("currency")).value());
    return currencies;
}

QList<DayFigures> AnalyticsRepository::days(Session &session, const AnalyticsQuery &query, const DateRange &span,
                                            const Currency &currency) const
{
    const auto city = presentCity(query);
    const auto rows = session.all(R"sql(
        WITH figures AS (
            SELECT date, currency, city, property_type, bookings, confirmed, cancellations, occupied_nights,
                   nights_revenue_minor, fees_revenue_minor
              FROM metric_days
            UNION ALL
            SELECT date, currency, city, property_type, bookings, confirmed, cancellations, occupied_nights,
                   nights_revenue_minor, fees_revenue_minor
              FROM metric_deltas
        ), sums AS (
            SELECT date, sum(bookings)::bigint AS bookings, sum(confirmed)::bigint AS confirmed,
                   sum(cancellations)::bigint AS cancellations, sum(occupied_nights)::bigint AS nights,
                   sum(nights_revenue_minor)::bigint AS revenue, sum(fees_revenue_minor)::bigint AS fees
              FROM figures
             WHERE date >= ? AND date < ? AND currency = ?
               AND (?::text IS NULL OR lower(city) = lower(?))
               AND (?::property_type IS NULL OR property_type = ?)
             GROUP BY date
        )
        SELECT day::date AS date, coalesce(bookings, 0) AS bookings, coalesce(confirmed, 0) AS confirmed,
               coalesce(cancellations, 0) AS cancellations, coalesce(nights, 0) AS nights,
               coalesce(revenue, 0) AS revenue, coalesce(fees, 0) AS fees
          FROM generate_series(?::date, ?::date, interval '1 day') AS day
          LEFT JOIN sums ON sums.date = day::date
         ORDER BY day
        )sql",
                                  span.from, span.to, currency, city, city, query.propertyType, query.propertyType,
                                  span.from, span.to.addDays(-1));
    QList<DayFigures> days;
    for (const Row &row : rows)
        days.append({.date = row.get<QDate>("date"),
                     .bookings = row.get<qint64>("bookings"),
                     .confirmed = row.get<qint64>("confirmed"),
                     .cancellations = row.get<qint64>("cancellations"),
                     .nights = row.get<qint64>("nights"),
                     .revenue = {row.get<qint64>("revenue"), currency},
                     .fees = {row.get<qint64>("fees"), currency}});
    return days;
}

QHash<QDate, qint64> AnalyticsRepository::availableNights(Session &session, const AnalyticsQuery &query,
                                                          const DateRange &span, const Currency &currency) const
{
    const auto city = presentCity(query);
    const auto rows = session.all(R"sql(
        WITH offered AS MATERIALIZED (
            SELECT id FROM properties
             WHERE status = 'PUBLISHED' AND currency = ?
               AND (?::text IS NULL OR lower(city) = lower(?))
               AND (?::property_type IS NULL OR property_type = ?)
        ), blocked AS (
            SELECT night::date AS date, count(*) AS number
              FROM night_claims c
              JOIN offered o ON o.id = c.property_id
             CROSS JOIN LATERAL generate_series(greatest(lower(c.nights), ?::date),
                                                least(upper(c.nights), ?::date) - 1, interval '1 day') AS night
             WHERE c.kind = 'BLOCK' AND c.nights && daterange(?, ?)
             GROUP BY 1
        )
        SELECT day::date AS date, (SELECT count(*) FROM offered) - coalesce(b.number, 0) AS available
          FROM generate_series(?::date, ?::date, interval '1 day') AS day
          LEFT JOIN blocked b ON b.date = day::date
        )sql",
                                  currency, city, city, query.propertyType, query.propertyType, span.from, span.to,
                                  span.from, span.to, span.from, span.to.addDays(-1));
    QHash<QDate, qint64> available;
    for (const Row &row : rows)
        available.insert(row.get<QDate>("date"), row.get<qint64>("available"));
    return available;
}

} // namespace roost
