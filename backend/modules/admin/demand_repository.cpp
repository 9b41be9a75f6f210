#include "backend/modules/admin/demand_repository.h"

#include "backend/core/clock.h"
#include "backend/modules/admin/figure_scope.h"

#include <QJsonArray>
#include <QJsonObject>

namespace roost {
namespace {

constexpr const char *quotesOfProperties = R"sql(
    quote_counts JOIN (SELECT property_id, host_id, currency, city, property_type::text AS property_type
                         FROM figure_properties) homes USING (property_id)
    )sql";

QHash<QString, qint64> countsOf(Session &session, const ComposedStatement &statement)
{
    QHash<QString, qint64> counts;
    for (const Row &row : session.allOf(statement.text(), statement.arguments()))
        counts.insert(row.get<QString>("key"), row.get<qint64>("number"));
    return counts;
}

QHash<QString, qint64> searchesOf(Session &session, const FigureQuery &query)
{
    ComposedStatement statement;
    statement.add("SELECT " + FigureScope::keyOf(query.split) +
                      " AS key, sum(searches)::bigint AS number FROM search_days WHERE date >= ? AND date < ?",
                  query.span.from, query.span.to);
    if (!query.filter.city.isEmpty())
        statement.add(" AND lower(city) = lower(?)", query.filter.city);
    statement.add(" GROUP BY 1");
    return countsOf(session, statement);
}

QHash<QString, qint64> quotesOf(Session &session, const FigureQuery &query)
{
    const bool ofProperties =
        query.filter.isOfProperties() || query.split == FigureSplit::Property || query.split == FigureSplit::Host;
    ComposedStatement statement;
    statement.add("SELECT " + FigureScope::keyOf(query.split) + " AS key, sum(quotes)::bigint AS number FROM " +
                      (ofProperties ? quotesOfProperties : "quote_days") +
                      " WHERE date >= ? AND date < ?",
                  query.span.from, query.span.to);
    FigureScope::restrictProperties(statement, query.filter);
    statement.add(" GROUP BY 1");
    return countsOf(session, statement);
}

} // namespace

void DemandRepository::add(Session &session, const Demand &demand) const
{
    if (!demand.searches.isEmpty())
        addSearches(session, demand);
    if (!demand.quotes.isEmpty())
        addQuotes(session, demand);
}

void DemandRepository::addSearches(Session &session, const Demand &demand) const
{
    QJsonArray rows;
    for (auto each = demand.searches.constBegin(); each != demand.searches.constEnd(); ++each)
        rows.append(QJsonObject{{QStringLiteral("date"), each.key().first.toString(Qt::ISODate)},
                                {QStringLiteral("city"), each.key().second},
                                {QStringLiteral("number"), *each}});
    // In one order, so that two servers never wait for one another.
    session.enqueue(R"sql(
        WITH cities AS (SELECT DISTINCT ON (lower(city)) city FROM figure_segments WHERE cut = 1 ORDER BY lower(city), id)
        INSERT INTO search_days AS d (date, city, searches)
        SELECT a.date, coalesce(c.city, ''), sum(a.number)
          FROM jsonb_to_recordset(?) AS a (date date, city text, number int)
          LEFT JOIN cities c ON lower(c.city) = lower(a.city)
         GROUP BY 1, 2
         ORDER BY 1, 2
        ON CONFLICT (date, city) DO UPDATE SET searches = d.searches + excluded.searches
        )sql",
                    rows);
}

void DemandRepository::addQuotes(Session &session, const Demand &demand) const
{
    QJsonArray rows;
    for (auto each = demand.quotes.constBegin(); each != demand.quotes.constEnd(); ++each)
        rows.append(QJsonObject{{QStringLiteral("property_id"), each.key().first.toString()},
                                {QStringLiteral("at"), toRfc3339(each.key().second)},
                                {QStringLiteral("number"), *each}});
    session.enqueue(R"sql(
        WITH asked AS (
            SELECT p.id AS property_id, p.currency, p.city, p.property_type::text AS property_type,
                   (a.at AT TIME ZONE p.time_zone)::date AS date, sum(a.number) AS quotes
              FROM jsonb_to_recordset(?) AS a (property_id uuid, at timestamptz, number int)
              JOIN properties p ON p.id = a.property_id
             GROUP BY 1, 5
        ), single AS (
            INSERT INTO quote_counts AS q (property_id, date, quotes)
            SELECT property_id, date, quotes FROM asked ORDER BY 1, 2
            ON CONFLICT (property_id, date) DO UPDATE SET quotes = q.quotes + excluded.quotes
        )
        INSERT INTO quote_days AS d (date, currency, city, property_type, quotes)
        SELECT date, currency, city, property_type, sum(quotes) FROM asked GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        ON CONFLICT (date, currency, city, property_type) DO UPDATE SET quotes = d.quotes + excluded.quotes
        )sql",
                    rows);
}

DemandCounts DemandRepository::counts(Session &session, const FigureQuery &query) const
{
    DemandCounts counts;
    if (knowsSearches(query.filter, query.split))
        counts.searches = searchesOf(session, query);
    if (knowsQuotes(query.filter, query.split))
        counts.quotes = quotesOf(session, query);
    return counts;
}

} // namespace roost
