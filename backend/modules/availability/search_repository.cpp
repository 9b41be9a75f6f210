#include "backend/modules/availability/search_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

namespace {

/// Only what search shows and reckons with: there may be thousands.
Property candidateFrom(const Row &row)
{
    const auto weekendMinor = row.get<std::optional<qint64>>("weekend_price_minor");
    const auto shortStayMinor = row.get<std::optional<qint64>>("short_stay_cleaning_fee_minor");
    Property property;
    property.id = row.get<PropertyId>("id");
    property.status = PropertyStatus::Published;
    property.title = row.get<QString>("title");
    property.city = row.get<QString>("city");
    property.country = row.get<QString>("country");
    property.type = row.get<PropertyType>("property_type");
    property.latitude = row.get<std::optional<double>>("latitude");
    property.longitude = row.get<std::optional<double>>("longitude");
    property.timeZone = row.get<QString>("time_zone");
    property.maxGuests = row.get<int>("max_guests");
    property.bedrooms = row.get<int>("bedrooms");
    property.instantBook = row.get<bool>("instant_book");
    property.basePrice = row.money("base_price_minor");
    if (weekendMinor)
        property.weekendPrice = Money(*weekendMinor, property.currency());
    property.weekendNights = Weekdays::fromList(row.get<QList<int>>("weekend_nights"));
    property.cleaningFee = row.money("cleaning_fee_minor");
    if (shortStayMinor)
        property.shortStayCleaningFee = Money(*shortStayMinor, property.currency());
    property.shortStayNights = row.get<int>("short_stay_nights");
    property.maxPets = row.get<int>("max_pets");
    property.petFee = row.money("pet_fee_minor");
    property.preparationNights = row.get<int>("preparation_nights");
    property.minimumGapNights = row.get<int>("minimum_gap_nights");
    property.includedGuests = row.get<int>("included_guests");
    property.extraGuestFee = row.money("extra_guest_fee_minor");
    property.minNights = row.get<int>("min_nights");
    property.maxNights = row.get<int>("max_nights");
    property.advanceNoticeDays = row.get<int>("advance_notice_days");
    property.bookingWindowDays = row.get<int>("booking_window_days");
    property.rating = row.get<std::optional<double>>("stars");
    property.reviewCount = row.get<int>("review_count");
    return property;
}

} // namespace

QList<Property> SearchRepository::candidates(Session &session, const SearchRequest &request, const QDateTime &now) const
{
    const BoundingBox box = request.box.value_or(BoundingBox());
    const auto rows =
        session.all(R"(
        SELECT p.id, p.title, p.city, p.country, p.property_type, p.latitude, p.longitude, p.time_zone, p.max_guests,
               p.bedrooms, p.instant_book, p.currency, p.base_price_minor, p.weekend_price_minor, p.weekend_nights,
               p.cleaning_fee_minor, p.short_stay_cleaning_fee_minor, p.short_stay_nights, p.max_pets, p.pet_fee_minor,
               p.preparation_nights, p.minimum_gap_nights, p.included_guests, p.extra_guest_fee_minor, p.min_nights, p.max_nights, p.advance_notice_days,
               p.booking_window_days, p.rating::double precision AS stars, p.review_count
          FROM properties p
         WHERE p.status = 'PUBLISHED'
           AND (?::text = '' OR lower(p.city) = lower(?))
           AND p.max_guests >= ?
           AND (NOT ? OR (p.latitude BETWEEN ? AND ?
                          AND CASE WHEN ? THEN p.longitude >= ? OR p.longitude <= ?
                                   ELSE p.longitude BETWEEN ? AND ? END))
           AND (?::text[] = '{}' OR ?::text[] <@ ARRAY(SELECT amenity FROM property_amenities WHERE property_id = p.id))
           AND NOT EXISTS (SELECT FROM night_claims c
                            WHERE c.property_id = p.id
                              AND c.nights && daterange(?::date, ?::date + p.preparation_nights)
                              AND (c.hold_expires_at IS NULL OR c.hold_expires_at > ?)))",
                    request.city, request.city, request.stay.guests, request.box.has_value(), box.south, box.north,
                    box.west > box.east, box.west, box.east, box.west, box.east, request.amenities, request.amenities,
                    request.stay.stay.from, request.stay.stay.to, now);
    QList<Property> properties;
    properties.reserve(rows.size());
    for (const Row &row : rows)
        properties.append(candidateFrom(row));
    return properties;
}

QHash<PropertyId, QStringList> SearchRepository::amenities(Session &session, const QList<PropertyId> &ids) const
{
    const auto rows = session.all(R"(
        SELECT property_id, amenity
          FROM property_amenities
         WHERE property_id = ANY (?::uuid[])
         ORDER BY property_id, amenity)",
                                  ids);
    QHash<PropertyId, QStringList> result;
    for (const Row &row : rows)
        result[row.get<PropertyId>("property_id")].append(row.get<QString>("amenity"));
    return result;
}

} // namespace roost
