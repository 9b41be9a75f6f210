#include "backend/modules/admin/reckoning_repository.h"

#include "backend/modules/admin/figure_columns_repository.h"
#include "backend/modules/admin/figure_scope.h"

#include <QMap>

namespace roost {
namespace {

constexpr const char *facts = R"sql(
    WITH stays AS (
        SELECT b.property_id, b.id, p.host_id, b.currency, p.city, p.property_type::text AS property_type, b.channel,
               coalesce(b.guest_country, '')::text AS guest_country, b.check_in, b.check_out, b.fees_minor AS fees,
               (b.created_at AT TIME ZONE p.time_zone)::date AS booked_on, b.check_out - b.check_in AS length,
               b.confirmed_at IS NOT NULL AS was_confirmed, b.status = 'CANCELLED' AS is_cancelled,
               b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW') AS happens
          FROM bookings b
          JOIN properties p ON p.id = b.property_id
    ), facts AS (
        SELECT s.*, booked_on AS date, 1 AS bookings, was_confirmed::int AS confirmed,
               (is_cancelled AND was_confirmed)::int AS cancelled, (is_cancelled AND NOT was_confirmed)::int AS withdrawn,
               was_confirmed::int * length AS confirmed_nights,
               (is_cancelled AND was_confirmed)::int * length AS cancelled_nights, 0 AS nights, 0::bigint AS revenue_minor,
               0 AS stays, 0 AS stay_nights, 0 AS lead_days, 0::bigint AS fees_minor
          FROM stays s
        UNION ALL
        SELECT s.*, check_in, 0, 0, 0, 0, 0, 0, 0, 0, 1, length, check_in - booked_on, fees FROM stays s WHERE happens
        UNION ALL
        SELECT s.*, night::date, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0
          FROM stays s, generate_series(check_in, check_out - 1, interval '1 day') night WHERE happens
        UNION ALL
        SELECT s.*, check_in + i::int - 1, 0, 0, 0, 0, 0, 0, 0, amount, 0, 0, 0, 0
          FROM stays s, unnest(night_amounts(property_id, id)) WITH ORDINALITY n (amount, i) WHERE happens
    )
    SELECT currency, )sql";

constexpr const char *offers = R"sql( AS key, date, count(*) AS nights
      FROM (SELECT p.id AS property_id, p.host_id, p.currency, p.city, p.property_type::text AS property_type,
                   night::date AS date
              FROM properties p
              JOIN figure_properties f ON f.property_id = p.id
             CROSS JOIN generate_series(?::date, ?::date, interval '1 day') night
             WHERE f.offered @> night::date
               AND NOT EXISTS (SELECT FROM night_claims c
                                WHERE c.property_id = p.id AND c.kind = 'BLOCK' AND c.nights @> night::date)) o
     WHERE true)sql";

using Cells = QMap<std::tuple<QString, QString, QDate>, Figures>;

std::tuple<QString, QString, QDate> cellOf(const Row &row, const FigureQuery &query)
{
    return {row.get<QString>("currency"), row.get<QString>("key"),
            bucketOf(row.get<QDate>("date"), query.grain, query.span)};
}

void addStays(Session &session, const FigureQuery &query, Cells &cells)
{
    ComposedStatement statement;
    statement.add(facts + FigureScope::keyOf(query.split) + " AS key, date, " + figureSums +
                      " FROM facts WHERE date >= ? AND date < ?",
                  query.span.from, query.span.to);
    FigureScope::restrict(statement, query.filter);
    statement.add(" GROUP BY 1, 2, 3");
    for (const Row &row : session.allOf(statement.text(), statement.arguments()))
        cells[cellOf(row, query)] += figuresFrom(row);
}

void addOffers(Session &session, const FigureQuery &query, Cells &cells)
{
    const bool isOfGuests = query.split == FigureSplit::Channel || query.split == FigureSplit::GuestCountry;
    FigureFilter filter = query.filter;
    filter.channel.clear();
    filter.guestCountry.reset();
    ComposedStatement statement;
    statement.add("SELECT currency, " + FigureScope::keyOf(isOfGuests ? FigureSplit::None : query.split) + offers,
                  query.span.from, query.span.to.addDays(-1));
    FigureScope::restrictProperties(statement, filter);
    statement.add(" GROUP BY 1, 2, 3");
    for (const Row &row : session.allOf(statement.text(), statement.arguments()))
        cells[cellOf(row, query)].availableNights += row.get<qint64>("nights");
}

} // namespace

QList<FigureRow> ReckoningRepository::figures(Session &session, const FigureQuery &query) const
{
    Cells cells;
    addStays(session, query, cells);
    addOffers(session, query, cells);
    QList<FigureRow> rows;
    for (auto cell = cells.constBegin(); cell != cells.constEnd(); ++cell) {
        const auto &[currency, key, date] = cell.key();
        if (*cell != Figures())
            rows.append({Currency::fromCode(currency).value(), key, date, *cell});
    }
    return rows;
}

DateRange ReckoningRepository::span(Session &session) const
{
    const Row row = session.one(R"sql(
        SELECT least(min((created_at AT TIME ZONE 'UTC')::date - 1), min(check_in)) AS first,
               greatest(max((created_at AT TIME ZONE 'UTC')::date + 2), max(check_out) + 366) AS last
          FROM bookings
        )sql");
    return {row.get<std::optional<QDate>>("first").value_or(QDate()),
            row.get<std::optional<QDate>>("last").value_or(QDate())};
}

} // namespace roost
