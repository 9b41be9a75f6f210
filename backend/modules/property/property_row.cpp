#include "backend/modules/property/property_row.h"

#include "backend/database/sql_enum.h"

namespace roost {

Property propertyFrom(const Row &row)
{
    const Money basePrice = row.money("base_price_minor");
    const auto optionalMoney = [&](const char *column) {
        const auto minor = row.get<std::optional<qint64>>(column);
        return minor ? std::optional(Money(*minor, basePrice.currency())) : std::nullopt;
    };
    return {
        .id = row.get<PropertyId>("id"),
        .hostId = row.get<UserId>("host_id"),
        .hostName = row.get<QString>("host_name"),
        .status = row.get<PropertyStatus>("status"),
        .title = row.get<QString>("title"),
        .description = row.get<QString>("description"),
        .type = row.get<PropertyType>("property_type"),
        .address = row.get<QString>("address"),
        .city = row.get<QString>("city"),
        .country = row.get<QString>("country"),
        .latitude = row.get<std::optional<double>>("latitude"),
        .longitude = row.get<std::optional<double>>("longitude"),
        .timeZone = row.get<QString>("time_zone"),
        .maxGuests = row.get<int>("max_guests"),
        .bedrooms = row.get<int>("bedrooms"),
        .bathrooms = row.get<int>("bathrooms"),
        .amenities = row.get<QStringList>("amenities"),
        .tags = row.get<QStringList>("tags"),
        .houseRules = row.get<QString>("house_rules"),
        .smokingAllowed = row.get<bool>("smoking_allowed"),
        .eventsAllowed = row.get<bool>("events_allowed"),
        .checkInTime = row.get<QTime>("check_in_time"),
        .checkOutTime = row.get<QTime>("check_out_time"),
        .instantBook = row.get<bool>("instant_book"),
        .cancellationPolicy = row.get<CancellationPolicy>("cancellation_policy"),
        .basePrice = basePrice,
        .weekendPrice = optionalMoney("weekend_price_minor"),
        .weekendNights = Weekdays::fromList(row.get<QList<int>>("weekend_nights")),
        .cleaningFee = row.money("cleaning_fee_minor"),
        .shortStayCleaningFee = optionalMoney("short_stay_cleaning_fee_minor"),
        .shortStayNights = row.get<int>("short_stay_nights"),
        .includedGuests = row.get<int>("included_guests"),
        .extraGuestFee = row.money("extra_guest_fee_minor"),
        .maxPets = row.get<int>("max_pets"),
        .petFee = row.money("pet_fee_minor"),
        .minNights = row.get<int>("min_nights"),
        .maxNights = row.get<int>("max_nights"),
        .advanceNoticeDays = row.get<int>("advance_notice_days"),
        .bookingWindowDays = row.get<int>("booking_window_days"),
        .preparationNights = row.get<int>("preparation_nights"),
        .minimumGapNights = row.get<int>("minimum_gap_nights"),
        .rating = row.get<std::optional<double>>("stars"),
        .reviewCount = row.get<int>("review_count"),
        .publishedAt = row.get<std::optional<QDateTime>>("published_at"),
        .createdAt = row.get<QDateTime>("created_at"),
        .updatedAt = row.get<QDateTime>("updated_at"),
        .version = row.get<qint64>("version"),
    };
}

} // namespace roost
