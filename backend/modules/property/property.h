#pragma once

#include "backend/core/date_range.h"
#include "backend/core/enum_names.h"
#include "backend/core/ids.h"
#include "backend/core/money.h"
#include "backend/core/weekdays.h"

#include <QDateTime>
#include <QStringList>
#include <QTime>

#include <optional>

namespace roost {

enum class PropertyStatus {
    Draft,
    Published, ///< the only one that guests find and book
    Unlisted,
    Deleted, ///< kept for its past stays only
};

enum class PropertyType { Apartment, House, Villa, Cabin, Room };

enum class CancellationPolicy { Flexible, Moderate, Firm, Strict, NonRefundable };

template <>
inline constexpr auto enumNames<PropertyStatus> = std::to_array<EnumName<PropertyStatus>>({
    {PropertyStatus::Draft, QLatin1StringView("DRAFT")},
    {PropertyStatus::Published, QLatin1StringView("PUBLISHED")},
    {PropertyStatus::Unlisted, QLatin1StringView("UNLISTED")},
    {PropertyStatus::Deleted, QLatin1StringView("DELETED")},
});

template <>
inline constexpr auto enumNames<PropertyType> = std::to_array<EnumName<PropertyType>>({
    {PropertyType::Apartment, QLatin1StringView("apartment")},
    {PropertyType::House, QLatin1StringView("house")},
    {PropertyType::Villa, QLatin1StringView("villa")},
    {PropertyType::Cabin, QLatin1StringView("cabin")},
    {PropertyType::Room, QLatin1StringView("room")},
});

template <>
inline constexpr auto enumNames<CancellationPolicy> = std::to_array<EnumName<CancellationPolicy>>({
    {CancellationPolicy::Flexible, QLatin1StringView("flexible")},
    {CancellationPolicy::Moderate, QLatin1StringView("moderate")},
    {CancellationPolicy::Firm, QLatin1StringView("firm")},
    {CancellationPolicy::Strict, QLatin1StringView("strict")},
    {CancellationPolicy::NonRefundable, QLatin1StringView("non_refundable")},
});

/// The highest amount that a price may have: nothing comes near, and the longest stay of the most guests still fits 64
/// bits.
inline constexpr qint64 maximumPriceMinor = 1'000'000'000'000;

/// What is let: one home with its own calendar, prices and rules. Every amount is in the currency of basePrice.
struct Property
{
    PropertyId id{};
    UserId hostId{};
    QString hostName{};
    PropertyStatus status = PropertyStatus::Draft;
    QString title{};
    QString description{};
    PropertyType type = PropertyType::Apartment;
    QString address{}; ///< for its host and admins only
    QString city{};
    QString country{};                ///< ISO 3166-1, two letters
    std::optional<double> latitude{}; ///< degrees; with longitude or not at all
    std::optional<double> longitude{};
    QString timeZone{}; ///< IANA
    int maxGuests = 1;
    int bedrooms = 1;
    int bathrooms = 1;
    QStringList amenities{}; ///< codes, sorted
    QStringList tags{};      ///< by which its host groups properties; for its host and admins only
    QString houseRules{};    ///< in the host's words
    bool smokingAllowed = false;
    bool eventsAllowed = false;
    QTime checkInTime{15, 0}; ///< at the property
    QTime checkOutTime{11, 0};
    bool instantBook = true;
    CancellationPolicy cancellationPolicy = CancellationPolicy::Moderate;
    Money basePrice{};                   ///< of a night
    std::optional<Money> weekendPrice{}; ///< of a weekend night
    Weekdays weekendNights{Qt::Friday, Qt::Saturday};
    Money cleaningFee{};                         ///< of a stay
    std::optional<Money> shortStayCleaningFee{}; ///< of a stay of shortStayNights or fewer, in its place
    int shortStayNights = 2;
    int includedGuests = 1;
    Money extraGuestFee{}; ///< of a night, for each guest above the included ones
    int maxPets = 0;
    Money petFee{}; ///< of a stay, for each pet
    int minNights = 1;
    int maxNights = 365;
    int advanceNoticeDays = 0;      ///< days between booking and arrival at the least
    int bookingWindowDays = 730;    ///< days between booking and arrival at the most
    int preparationNights = 0;      ///< claimed after each stay
    int minimumGapNights = 0;       ///< no stay leaves fewer free nights beside it, but none; 0: whatever it leaves
    std::optional<double> rating{}; ///< 1 to 5
    int reviewCount = 0;
    std::optional<QDateTime> publishedAt{};
    QDateTime createdAt{};
    QDateTime updatedAt{};
    qint64 version = 1;

    const Currency &currency() const { return basePrice.currency(); }

    /// The nights that a stay takes: its own, and those to prepare for the next guest.
    DateRange claimedNights(const DateRange &stay) const { return {stay.from, stay.to.addDays(preparationNights)}; }
};

} // namespace roost
