#include "backend/modules/availability/search_repository.h"

#include "backend/database/sql_enum.h"
#include "backend/modules/pricing/pricing_repository.h"
#include "backend/modules/property/property_row.h"

#include <QJsonArray>
#include <QJsonObject>

namespace roost {

namespace {

constexpr int entriesAtOnce = 5'000;

/// Of an entry `e` and its property `p`, which may both be missing.
QByteArray entryColumns()
{
    QByteArray columns = R"(
        e.property_id, e.revision, e.published, e.city, e.currency, e.property_type, e.latitude, e.longitude, e.max_guests,
        e.max_pets, p.included_guests, p.extra_guest_fee_minor, e.amenities, e.rank, e.preparation_nights, e.minimum_gap_nights, e.taken,
        (SELECT jsonb_agg(jsonb_build_object('nights', c.nights, 'until', (extract(epoch FROM c.hold_expires_at) * 1000)::bigint))
           FROM night_claims c
          WHERE c.property_id = e.property_id AND c.hold_expires_at IS NOT NULL) AS holds)";
    for (const char *column : searchBoundColumns)
        columns += QByteArray(", e.") + column;
    return columns;
}

QList<SearchHold> holdsFrom(const QJsonArray &holds)
{
    QList<SearchHold> result;
    for (const QJsonValue &value : holds) {
        const QJsonObject hold = value.toObject();
        result.append({.nights = DateRange::parseSql(hold[u"nights"].toString()).value(),
                       .until = QDateTime::fromMSecsSinceEpoch(hold[u"until"].toInteger(), Qt::UTC)});
    }
    return result;
}

SearchEntryPointer entryFrom(const Row &row)
{
    auto entry = std::make_shared<SearchEntry>(SearchEntry{
        .id = row.get<PropertyId>("property_id"),
        .revision = row.get<qint64>("revision"),
        .type = row.get<PropertyType>("property_type"),
        .maxGuests = row.get<int>("max_guests"),
        .maxPets = row.get<int>("max_pets"),
        .preparationNights = row.get<int>("preparation_nights"),
        .minimumGapNights = row.get<int>("minimum_gap_nights"),
        .amenities = static_cast<quint64>(row.get<qint64>("amenities")),
        .taken = TakenNights(row.get<QList<DateRange>>("taken")),
        .holds = holdsFrom(row.get<std::optional<QJsonArray>>("holds").value_or(QJsonArray())),
        .includedGuests = row.get<int>("included_guests"),
        .extraGuestMinor = row.get<qint64>("extra_guest_fee_minor"),
        .city = row.get<QString>("city").toLower(),
        .currency = row.get<QString>("currency"),
        .latitude = row.get<std::optional<double>>("latitude"),
        .longitude = row.get<std::optional<double>>("longitude"),
        .isPublished = row.get<bool>("published"),
    });
    for (size_t i = 0; i < searchBoundColumns.size(); ++i)
        entry->keys[i] = row.get<qint64>(searchBoundColumns[i]);
    entry->keys[static_cast<size_t>(rankKey)] = row.get<int>("rank");
    return entry;
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

SearchSnapshot SearchRepository::snapshot(Session &session) const
{
    const Row row = session.one(R"(
        SELECT pg_current_snapshot()::text AS transactions, pg_postmaster_start_time()::text AS server)");
    return {row.get<QString>("transactions"), row.get<QString>("server")};
}

/// In words that leave the planner nothing but the index, of whatever size it thinks the table is.
bool SearchRepository::hasNewsSince(Session &session, const SearchSnapshot &seen) const
{
    return session
        .one(R"(
        SELECT (SELECT xact FROM search_changes
                 WHERE xact >= pg_snapshot_xmax(?::pg_snapshot) ORDER BY xact LIMIT 1) IS NOT NULL
            OR coalesce((SELECT bool_or(x = (SELECT c.xact FROM search_changes c WHERE c.xact >= x ORDER BY c.xact LIMIT 1))
                           FROM pg_snapshot_xip(?::pg_snapshot) AS x), false)
            OR f.through >= pg_snapshot_xmin(?::pg_snapshot)
            OR pg_postmaster_start_time()::text <> ? AS has_news
          FROM search_changes_forgotten f)",
             seen.transactions, seen.transactions, seen.transactions, seen.server)
        .get<bool>("has_news");
}

SearchChanges SearchRepository::changesSince(Session &session, const SearchSnapshot &seen) const
{
    static const QByteArray sql = R"(
        WITH news AS MATERIALIZED (
            SELECT property_id FROM search_changes WHERE xact >= pg_snapshot_xmax(?::pg_snapshot)
             UNION
            SELECT property_id FROM search_changes WHERE xact = ANY (ARRAY(SELECT pg_snapshot_xip(?::pg_snapshot))))
        SELECT pg_current_snapshot()::text AS transactions, pg_postmaster_start_time()::text AS server,
               f.through >= pg_snapshot_xmin(?::pg_snapshot) OR pg_postmaster_start_time()::text <> ?
                   OR EXISTS (SELECT FROM news WHERE property_id IS NULL) AS are_unknown,
               n.property_id AS changed_id,)" +
                                  entryColumns() + R"(
          FROM search_changes_forgotten f
          LEFT JOIN news n ON true
          LEFT JOIN search_entries e ON e.property_id = n.property_id
          LEFT JOIN properties p ON p.id = e.property_id)";
    const auto rows =
        session.all(sql.constData(), seen.transactions, seen.transactions, seen.transactions, seen.server);
    SearchChanges changes{
        .seen = {rows.constFirst().get<QString>("transactions"), rows.constFirst().get<QString>("server")},
        .areUnknown = rows.constFirst().get<bool>("are_unknown"),
    };
    for (const Row &row : rows) {
        const auto id = row.get<std::optional<PropertyId>>("changed_id");
        if (!id)
            continue;
        const bool isThere = row.get<std::optional<PropertyId>>("property_id").has_value();
        changes.entries.insert(*id, isThere ? entryFrom(row) : nullptr);
    }
    return changes;
}

QList<SearchEntryPointer> SearchRepository::entriesAfter(Session &session, PropertyId last) const
{
    static const QByteArray sql = "SELECT" + entryColumns() +
                                  R"(
          FROM search_entries e JOIN properties p ON p.id = e.property_id
         WHERE e.property_id > ?::uuid ORDER BY e.property_id LIMIT ?)";
    QList<SearchEntryPointer> entries;
    const auto rows = session.all(sql.constData(), last.toString(), entriesAtOnce);
    entries.reserve(rows.size());
    for (const Row &row : rows)
        entries.append(entryFrom(row));
    return entries;
}

QHash<QString, int> SearchRepository::amenityBits(Session &session) const
{
    QHash<QString, int> bits;
    for (const Row &row : session.all("SELECT code, bit FROM amenities"))
        bits.insert(row.get<QString>("code"), row.get<int>("bit"));
    return bits;
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

void SearchRepository::forgetChanges(Session &session, std::chrono::seconds age) const
{
    session.one("SELECT forget_search_changes(make_interval(secs => ?))", static_cast<double>(age.count()));
}

} // namespace roost
