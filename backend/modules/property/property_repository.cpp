#include "backend/modules/property/property_repository.h"

#include "backend/database/sql_enum.h"
#include "backend/modules/property/property_row.h"

namespace roost {

std::optional<Property> PropertyRepository::find(Session &session, PropertyId id) const
{
    return ask(session, id).get();
}

Question<std::optional<Property>> PropertyRepository::ask(Session &session, PropertyId id) const
{
    const auto readFirst = [](const QList<Row> &rows) {
        return rows.isEmpty() ? std::nullopt : std::optional(propertyFrom(rows.first()));
    };
    return session.ask(readFirst, R"(
        SELECT p.*, p.rating::double precision AS stars, u.name AS host_name,
               ARRAY(SELECT amenity FROM property_amenities WHERE property_id = p.id ORDER BY amenity) AS amenities
          FROM properties p JOIN users u ON u.id = p.host_id
         WHERE p.id = ?)",
                       id);
}

std::optional<QByteArray> PropertyRepository::findPublicRevision(Session &session, PropertyId id) const
{
    const auto row = session.find(R"(
        SELECT concat_ws(' ', p.xmin, p.ctid, u.xmin, u.ctid) AS revision
          FROM properties p JOIN users u ON u.id = p.host_id
         WHERE p.id = ? AND p.status = 'PUBLISHED')",
                                  id);
    return row ? std::optional(row->get<QString>("revision").toLatin1()) : std::nullopt;
}

std::optional<Property> PropertyRepository::findForUpdate(Session &session, PropertyId id) const
{
    if (!session.find("SELECT 1 FROM properties WHERE id = ? FOR NO KEY UPDATE", id))
        return std::nullopt;
    return find(session, id);
}

void PropertyRepository::lock(Session &session, PropertyId id) const
{
    session.enqueue("SELECT 1 FROM properties WHERE id = ? FOR NO KEY UPDATE", id);
}

void PropertyRepository::lockPublished(Session &session, PropertyId id) const
{
    session.enqueue(R"(
        WITH offered AS (
            SELECT id FROM properties WHERE id = ? AND status = 'PUBLISHED' FOR NO KEY UPDATE
        )
        SELECT require_row(count(*)) FROM offered)",
                    id);
}

QList<Property> PropertyRepository::list(Session &session, const std::optional<UserId> &host,
                                         const PropertyFilter &filter, int limit,
                                         const std::optional<PropertyPosition> &after) const
{
    const auto afterTitle = after ? std::optional(after->title) : std::nullopt;
    const auto afterId = after ? std::optional(after->id) : std::nullopt;
    const auto rows = session.all(R"(
        SELECT p.*, p.rating::double precision AS stars, u.name AS host_name,
               ARRAY(SELECT amenity FROM property_amenities WHERE property_id = p.id ORDER BY amenity) AS amenities
          FROM properties p JOIN users u ON u.id = p.host_id
         WHERE (?::uuid IS NULL OR p.host_id = ?::uuid)
           AND (?::uuid IS NULL OR p.id = ?::uuid)
           AND (?::text = '' OR strpos(lower(p.title), lower(?)) > 0 OR strpos(lower(p.city), lower(?)) > 0)
           AND (?::text = '' OR lower(p.city) = lower(?))
           AND (?::property_status IS NULL OR p.status = ?::property_status)
           AND (?::property_type IS NULL OR p.property_type = ?::property_type)
           AND (?::text = '' OR ?::text = ANY (p.tags))
           AND p.status <> 'DELETED'
           AND (?::text IS NULL OR (lower(p.title), p.id) > (lower(?::text), ?::uuid))
         ORDER BY lower(p.title), p.id
         LIMIT ?)",
                                  host, host, filter.id, filter.id, filter.text, filter.text, filter.text, filter.city,
                                  filter.city, filter.status, filter.status, filter.type, filter.type, filter.tag,
                                  filter.tag, afterTitle, afterTitle, afterId, limit);
    QList<Property> properties;
    properties.reserve(rows.size());
    for (const Row &row : rows)
        properties.append(propertyFrom(row));
    return properties;
}

PropertyChoices PropertyRepository::choices(Session &session, const std::optional<UserId> &host, int limit) const
{
    const auto row = session.one(R"(
        WITH own AS (
            SELECT city, tags FROM properties
             WHERE (?::uuid IS NULL OR host_id = ?::uuid) AND status <> 'DELETED'
        ), cities AS (
            SELECT city FROM own WHERE city <> '' GROUP BY city ORDER BY lower(city), city LIMIT ?
        ), used_tags AS (
            SELECT tag FROM own, unnest(tags) AS tag GROUP BY tag ORDER BY lower(tag), tag LIMIT ?
        )
        SELECT ARRAY(SELECT city FROM cities) AS cities, ARRAY(SELECT tag FROM used_tags) AS tags)",
                                 host, host, limit, limit);
    return {.cities = row.get<QStringList>("cities"), .tags = row.get<QStringList>("tags")};
}

void PropertyRepository::insert(Session &session, const Property &property) const
{
    session.insert(R"(
        INSERT INTO properties (id, host_id, title, property_type, city, country, time_zone, max_guests, currency,
                                base_price_minor, included_guests, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?))",
                   property.id, property.hostId, property.title, property.type, property.city, property.country,
                   property.timeZone, property.maxGuests, property.currency(), property.basePrice.minor(),
                   property.createdAt);
    write(session, property);
}

void PropertyRepository::update(Session &session, const Property &property) const
{
    write(session, property);
    session.update("UPDATE properties SET version = version + 1 WHERE id = ?", property.id);
}

bool PropertyRepository::hasStaysFrom(Session &session, PropertyId id, QDate today, const QDateTime &now) const
{
    return session
        .one(R"(
        SELECT EXISTS (SELECT FROM night_claims
                        WHERE property_id = ? AND kind = 'BOOKING' AND upper(nights) > ?::date
                          AND (hold_expires_at IS NULL OR hold_expires_at > ?)) AS found)",
             id, today, now)
        .get<bool>("found");
}

void PropertyRepository::write(Session &session, const Property &property) const
{
    const auto minorOf = [](const std::optional<Money> &amount) {
        return amount ? std::optional(amount->minor()) : std::nullopt;
    };
    session.update(
        R"(
        UPDATE properties
           SET status = ?, title = ?, description = ?, property_type = ?, address = ?, city = ?, country = ?,
               latitude = ?, longitude = ?, time_zone = ?, max_guests = ?, bedrooms = ?, bathrooms = ?,
               tags = ?::text[], house_rules = ?, smoking_allowed = ?, events_allowed = ?, check_in_time = ?, check_out_time = ?,
               instant_book = ?, cancellation_policy = ?,
               base_price_minor = ?, weekend_price_minor = ?, weekend_nights = ?, cleaning_fee_minor = ?,
               short_stay_cleaning_fee_minor = ?, short_stay_nights = ?, included_guests = ?,
               extra_guest_fee_minor = ?, max_pets = ?, pet_fee_minor = ?, min_nights = ?, max_nights = ?,
               advance_notice_days = ?, booking_window_days = ?, preparation_nights = ?, minimum_gap_nights = ?,
               published_at = ?, updated_at = ?
         WHERE id = ?)",
        property.status, property.title, property.description, property.type, property.address, property.city,
        property.country, property.latitude, property.longitude, property.timeZone, property.maxGuests,
        property.bedrooms, property.bathrooms, property.tags, property.houseRules, property.smokingAllowed,
        property.eventsAllowed, property.checkInTime, property.checkOutTime, property.instantBook,
        property.cancellationPolicy, property.basePrice.minor(), minorOf(property.weekendPrice),
        property.weekendNights.toList(), property.cleaningFee.minor(), minorOf(property.shortStayCleaningFee),
        property.shortStayNights, property.includedGuests, property.extraGuestFee.minor(), property.maxPets,
        property.petFee.minor(), property.minNights, property.maxNights, property.advanceNoticeDays,
        property.bookingWindowDays, property.preparationNights, property.minimumGapNights, property.publishedAt,
        property.updatedAt, property.id);

    session.removeMany("DELETE FROM property_amenities WHERE property_id = ? AND amenity <> ALL (?::text[])",
                       property.id, property.amenities);
    session.insert(R"(
        INSERT INTO property_amenities (property_id, amenity)
        SELECT ?::uuid, unnest(?::text[])
        ON CONFLICT DO NOTHING)",
                   property.id, property.amenities);
}

} // namespace roost
