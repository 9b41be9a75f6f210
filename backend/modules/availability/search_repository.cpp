#include "backend/modules/availability/search_repository.h"

#include "backend/database/sql_enum.h"
#include "backend/modules/availability/search_statement.h"
#include "backend/modules/pricing/pricing_repository.h"
#include "backend/modules/property/property_row.h"

#include <cmath>

namespace roost {

namespace {

/// What is taken, without holds that have expired; there are few of those at any time, if any.
constexpr const char *reallyTaken = R"(
    CASE WHEN e.property_id = ANY (ARRAY(SELECT property_id FROM night_claims WHERE hold_expires_at <= ?))
         THEN e.taken - (SELECT range_agg(c.nights) FROM night_claims c
                          WHERE c.property_id = e.property_id AND c.hold_expires_at <= ?)
         ELSE e.taken END)";

void addFilters(SearchStatement &statement, const SearchRequest &request)
{
    statement.add(" AND e.max_guests >= ?", request.stay.guests);
    if (!request.city.isEmpty())
        statement.add(" AND e.city = lower(?)", request.city);
    if (!request.currency.isEmpty())
        statement.add(" AND e.currency = ?::char(3)", request.currency);
    if (request.stay.pets > 0)
        statement.add(" AND e.max_pets >= ?", request.stay.pets);
    if (request.type)
        statement.add(" AND e.property_type = ?", *request.type);
    if (request.minimumRating)
        statement.add(" AND e.rank <= ?", static_cast<int>(-std::lround(*request.minimumRating * 100)));
    if (!request.amenities.isEmpty())
        statement.add(
            R"( AND ~e.amenities & (SELECT CASE WHEN bool_and(a.bit IS NOT NULL) THEN bit_or(1::bigint << a.bit) END
                                               FROM unnest(?::text[]) AS asked(code) LEFT JOIN amenities a USING (code)) = 0)",
            request.amenities);
    if (request.box) {
        statement.add(" AND e.latitude BETWEEN ? AND ?", request.box->south, request.box->north);
        const bool acrossTheDateLine = request.box->west > request.box->east;
        statement.add(acrossTheDateLine ? " AND (e.longitude >= ? OR e.longitude <= ?)"
                                        : " AND e.longitude BETWEEN ? AND ?",
                      request.box->west, request.box->east);
    }
}

SearchCandidate candidateFrom(const Row &row, const SearchOrder &order)
{
    return {
        .id = row.get<PropertyId>("property_id"),
        .revision = row.get<qint64>("revision"),
        .neighbourhood = {.freeBefore = row.get<std::optional<int>>("free_before"),
                          .freeAfter = row.get<std::optional<int>>("free_after")},
        .position = {order.isByPrice() ? row.get<QString>("currency") : QString(), row.get<qint64>("sort_key"),
                     row.get<PropertyId>("property_id")},
    };
}

QHash<PropertyId, qint64> revisionsOf(Session &session, const QList<PropertyId> &ids)
{
    QHash<PropertyId, qint64> revisions;
    const auto rows =
        session.all("SELECT property_id, revision FROM search_entries WHERE property_id = ANY (?::uuid[])", ids);
    for (const Row &row : rows)
        revisions.insert(row.get<PropertyId>("property_id"), row.get<qint64>("revision"));
    return revisions;
}

} // namespace

QList<SearchCandidate> SearchRepository::candidates(Session &session, const SearchRequest &request,
                                                    const SearchOrder &order, const SearchPosition &after, Batch batch,
                                                    const QDateTime &now) const
{
    const DateRange &stay = request.stay.stay;
    const QByteArray column = order.column();
    SearchStatement statement;
    statement.add("SELECT e.property_id, e.revision, e.currency, e." + column + R"( AS sort_key,
               CASE WHEN e.minimum_gap_nights > 0
                    THEN ?::date - upper(own.taken * datemultirange(daterange(?::date - e.minimum_gap_nights, ?::date)))
                    END AS free_before,
               CASE WHEN e.minimum_gap_nights > 0
                    THEN lower(own.taken * datemultirange(daterange(own.ready, own.ready + e.minimum_gap_nights)))
                         - own.ready END AS free_after
          FROM search_entries e
         CROSS JOIN LATERAL (SELECT ?::date + e.preparation_nights AS ready,)",
                  stay.from, stay.from, stay.from, stay.to);
    statement.add(reallyTaken, now, now);
    statement.add(" AS taken) own WHERE e.published AND NOT own.taken && daterange(?::date, own.ready)", stay.from);
    addFilters(statement, request);
    if (order.isByPrice())
        statement.add(" AND (e.currency, e." + column +
                          ", e.property_id) > (?::char(3), ?::bigint, ?::uuid)"
                          " ORDER BY e.currency, e." +
                          column + ", e.property_id",
                      after.currency, after.sortKey, after.id.toString());
    else
        statement.add(" AND (e.rank, e.property_id) > (?::int, ?::uuid) ORDER BY e.rank, e.property_id", after.sortKey,
                      after.id.toString());
    // In the text, since the planner has to know how few rows are wanted.
    statement.add(" LIMIT " + QByteArray::number(static_cast<int>(batch)));

    QList<SearchCandidate> candidates;
    const auto rows = session.allOf(statement.text(), statement.arguments());
    candidates.reserve(rows.size());
    for (const Row &row : rows)
        candidates.append(candidateFrom(row, order));
    return candidates;
}

QList<ListingPointer> SearchRepository::listings(Session &session, const QList<PropertyId> &ids, QDate since) const
{
    const auto rows = session.all(R"(
        SELECT p.*, p.rating::double precision AS stars, '' AS host_name, e.revision,
               ARRAY(SELECT amenity FROM property_amenities WHERE property_id = p.id ORDER BY amenity) AS amenities
          FROM properties p JOIN search_entries e ON e.property_id = p.id
         WHERE p.id = ANY (?::uuid[]))",
                                  ids);
    QHash<PropertyId, Currency> currencies;
    QList<Listing> listings;
    for (const Row &row : rows) {
        listings.append({.revision = row.get<qint64>("revision"), .property = propertyFrom(row)});
        currencies.insert(listings.constLast().property.id, listings.constLast().property.currency());
    }
    constexpr qint64 endOfTime = 3'000; ///< days; nothing is booked so far ahead
    const Tariffs tariffs = PricingRepository().tariffsOf(session, currencies, {since, since.addDays(endOfTime)});
    const QHash<PropertyId, qint64> revisions = revisionsOf(session, ids);
    QList<ListingPointer> result;
    for (Listing &listing : listings) {
        if (revisions.value(listing.property.id) != listing.revision)
            listing.revision = 0;             // it changed between the statements
        listing.property.description.clear(); // no part of a hit, and the longest by far
        listing.tariff = tariffs.value(listing.property.id);
        result.append(std::make_shared<const Listing>(std::move(listing)));
    }
    return result;
}

bool SearchRepository::hasSeveralCurrencies(Session &session, const QString &city) const
{
    const Row row =
        city.isEmpty()
            ? session.one("SELECT min(currency) < max(currency) AS several FROM search_entries WHERE published")
            : session.one(R"(
        SELECT min(currency) < max(currency) AS several FROM search_entries WHERE published AND city = lower(?))",
                          city);
    return row.get<std::optional<bool>>("several").value_or(false);
}

QList<PropertyId> SearchRepository::propertiesAfter(Session &session, PropertyId last, int limit) const
{
    QList<PropertyId> ids;
    const auto rows = session.all(R"(
        SELECT id FROM properties WHERE id > ?::uuid ORDER BY id LIMIT ? FOR NO KEY UPDATE)",
                                  last.toString(), limit);
    for (const Row &row : rows)
        ids.append(row.get<PropertyId>("id"));
    return ids;
}

void SearchRepository::rebuild(Session &session, const QList<PropertyId> &ids) const
{
    session.one("SELECT rebuild_search_entries(?::uuid[])::text AS done", ids);
}

qint64 SearchRepository::forgetBefore(Session &session, QDate since, QDate oldest, int limit) const
{
    const Row row = session.one(R"(
        WITH due AS (SELECT property_id FROM search_entries WHERE since < ?::date LIMIT ? FOR UPDATE SKIP LOCKED),
             done AS (UPDATE search_entries e
                         SET since = ?::date, taken = e.taken * datemultirange(daterange(?::date, NULL))
                        FROM due WHERE e.property_id = due.property_id
                   RETURNING e.property_id)
        SELECT array_agg(property_id) AS ids, count(*) AS count FROM done)",
                                oldest, limit, since, since);
    if (row.get<qint64>("count") > 0)
        session.one("SELECT refresh_search_entries(?::uuid[])::text AS done", row.get<QString>("ids"));
    return row.get<qint64>("count");
}

} // namespace roost
