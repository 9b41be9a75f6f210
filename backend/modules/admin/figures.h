#pragma once

#include "backend/modules/booking/booking_status.h"
#include "backend/modules/property/property.h"

namespace roost {

/// Sums over days, of one currency: what every metric of domain.md is made of. They add up.
struct Figures
{
    qint64 bookings = 0;        ///< made, by the day of booking at the property, as the next
    qint64 confirmed = 0;       ///< of those
    qint64 cancelled = 0;       ///< of those that had been confirmed
    qint64 withdrawn = 0;       ///< of those, cancelled before
    qint64 confirmedNights = 0; ///< of the confirmed ones
    qint64 cancelledNights = 0; ///< of the cancelled ones
    qint64 nights = 0;          ///< occupied, by the night itself, as the next
    qint64 revenue = 0;         ///< minor units; of the nights
    qint64 availableNights = 0;
    qint64 stays = 0;      ///< by arrival, as the next
    qint64 stayNights = 0; ///< of those stays
    qint64 leadDays = 0;   ///< from booking to arrival
    qint64 fees = 0;       ///< minor units

    Figures &operator+=(const Figures &other);
    friend bool operator==(const Figures &, const Figures &) = default;
};

/// Which bookings and properties figures are about. Nothing: all.
struct FigureFilter
{
    QString city{}; ///< without case; empty: all
    std::optional<PropertyType> propertyType{};
    QString channel{};                     ///< empty: all
    std::optional<QString> guestCountry{}; ///< an empty text: of guests without one
    QList<PropertyId> properties{};        ///< empty: all
    QList<UserId> hosts{};                 ///< empty: all
    std::optional<Currency> currency{};

    /// Whether it asks for what only the journal of some properties knows.
    bool isOfProperties() const { return !properties.isEmpty() || !hosts.isEmpty(); }
};

/// What figures are laid out by, besides their dates.
enum class FigureSplit { None, City, PropertyType, Channel, GuestCountry, Property, Host };

template <>
inline constexpr auto enumNames<FigureSplit> = std::to_array<EnumName<FigureSplit>>({
    {FigureSplit::None, QLatin1StringView("none")},
    {FigureSplit::City, QLatin1StringView("city")},
    {FigureSplit::PropertyType, QLatin1StringView("property_type")},
    {FigureSplit::Channel, QLatin1StringView("channel")},
    {FigureSplit::GuestCountry, QLatin1StringView("guest_country")},
    {FigureSplit::Property, QLatin1StringView("property")},
    {FigureSplit::Host, QLatin1StringView("host")},
});

enum class FigureGrain { Day, Week, Month, Whole };

template <>
inline constexpr auto enumNames<FigureGrain> = std::to_array<EnumName<FigureGrain>>({
    {FigureGrain::Day, QLatin1StringView("day")},
    {FigureGrain::Week, QLatin1StringView("week")},
    {FigureGrain::Month, QLatin1StringView("month")},
    {FigureGrain::Whole, QLatin1StringView("whole")},
});

struct FigureQuery
{
    DateRange span{};
    FigureGrain grain = FigureGrain::Day;
    FigureSplit split = FigureSplit::None;
    FigureFilter filter{};
};

/// The figures of one bucket of dates: a day, an ISO week from Monday, a month, or the whole span; cut off at its ends.
struct FigureRow
{
    Currency currency{};
    QString key{}; ///< of the split: a name, or an id; empty without one, or for guests without a country
    QDate date{};  ///< the first day
    Figures figures{};
};

/// A booking in the figures of a span, with what it adds to them.
struct FigureBooking
{
    BookingId bookingId{};
    QString code{};
    BookingStatus status{};
    PropertyId propertyId{};
    QString propertyTitle{};
    QString city{};
    QString channel{};
    std::optional<QString> guestCountry{};
    DateRange stay{};
    QDateTime createdAt{};
    Currency currency{};
    Figures figures{};
    QDateTime at{}; ///< by which lists are ordered
};

/// A property with its nights on offer in a span.
struct FigureProperty
{
    PropertyId propertyId{};
    QString title{};
    QString city{};
    qint64 availableNights = 0;
};

/// A place in a list of bookings.
struct FigureRowsPosition
{
    QDateTime at{};
    BookingId id{};
};

/// The first day of the bucket that a day of the span is in.
QDate bucketOf(QDate day, FigureGrain grain, const DateRange &span);

/// The first days of all buckets of the query, in order.
QList<QDate> bucketsOf(const FigureQuery &query);

} // namespace roost
