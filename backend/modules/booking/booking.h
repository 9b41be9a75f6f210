#pragma once

#include "backend/modules/booking/booking_payment.h"
#include "backend/modules/booking/booking_status.h"
#include "backend/modules/pricing/price.h"
#include "backend/modules/pricing/quote.h"

#include <QJsonObject>

#include <chrono>

namespace roost {

/// A stay, from the first hold to the last day, with the names that every view of it shows.
struct Booking
{
    BookingId id{};
    QString code{}; ///< eight characters of Crockford's base 32
    BookingStatus status = BookingStatus::Pending;
    PropertyId propertyId{};
    QString propertyTitle{};
    QString propertyCity{};
    UserId guestId{};
    QString guestName{};
    UserId hostId{};
    DateRange stay{};
    int guests = 1;
    QList<int> childAges{};
    int pets = 0;
    Money nightsAmount{};
    Money feesAmount{};
    Money taxesAmount{};
    Money serviceFee{}; ///< what the platform adds for the guest; a part of the total
    Money hostFee{};    ///< what it keeps of nights and fees; no part of it
    Money total{};
    Money paid{}; ///< charges less refunds, as far as they succeeded
    CancellationPolicy cancellationPolicy = CancellationPolicy::Moderate;
    std::optional<QDateTime> holdExpiresAt{}; ///< while REQUESTED or PENDING
    std::optional<QDateTime> confirmedAt{};
    std::optional<QDateTime> cancelledAt{};
    QDateTime createdAt{};
    qint64 version = 1;
};

/// What a guest books.
struct BookingRequest
{
    PropertyId propertyId{};
    StayRequest stay{};
    std::optional<QuoteId> quoteId{}; ///< the price to book at; nothing: the price of now
};

/// One step of a booking's life, as it is kept for good; or a note that somebody wrote between two of them.
struct TimelineEntry
{
    int sequence = 0;                    ///< of steps one after the other; of a note that of the step before it
    QString kind{};                      ///< created, accepted, confirmed, changed, cancelled, ...; note
    std::optional<BookingStatus> from{}; ///< nothing: the first
    BookingStatus to = BookingStatus::Pending;
    std::optional<QString> actorName{}; ///< nothing: the program itself
    QDateTime at{};
    QJsonObject data{}; ///< what is worth knowing of it: a reason, a refund, before and after
};

/// A booking with everything that belongs to it.
struct BookingDetail
{
    Booking booking{};
    QList<PriceLine> lines{};
    QList<TimelineEntry> timeline{};
    QList<Payment> payments{};
};

/// The side that somebody asks from.
enum class BookingSide { Guest, Host, Admin };

template <>
inline constexpr auto enumNames<BookingSide> = std::to_array<EnumName<BookingSide>>({
    {BookingSide::Guest, QLatin1StringView("guest")},
    {BookingSide::Host, QLatin1StringView("host")},
    {BookingSide::Admin, QLatin1StringView("admin")},
});

/// What a cancellation gives back and keeps, and by which rule.
struct Cancellation
{
    Booking booking{};
    Money refund{};
    Money kept{};
    QString rule{};
};

/// What may be set about bookings.
struct BookingSettings
{
    std::chrono::minutes hold{15};       ///< how long a PENDING booking keeps its nights
    std::chrono::hours timeToAnswer{24}; ///< how long a REQUESTED one does
};

} // namespace roost
