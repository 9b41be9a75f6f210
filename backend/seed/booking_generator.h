#pragma once

#include "backend/modules/booking/booking.h"
#include "backend/modules/pricing/price.h"
#include "backend/seed/property_generator.h"

#include <array>
#include <vector>

namespace roost {

/// A booking as it is today, with the price it was made at.
struct SeedBooking
{
    Booking booking{};
    Price price{};
    Money refunded{}; ///< of a cancelled one
};

/// A stay that is to be there whatever chance brings.
struct ArrangedStay
{
    DateRange stay{};
    int bookedHoursAgo = 0;
};

/// Fills the nights of a property with stays: more of them in season, at weekends and near today, none overlapping that
/// takes its nights. Not thread-safe.
class BookingGenerator
{
public:
    /// Stays lie within `span`; `now` decides what has already happened.
    BookingGenerator(const DateRange &span, const QDateTime &now, const QList<UserId> &guests);

    /// `count` bookings, cancelled and expired ones and those that are arranged included, in the order in which they
    /// were made.
    QList<SeedBooking> generate(const SeedProperty &property, int count, const QList<ArrangedStay> &arranged,
                                Random &random) const;

private:
    struct Free
    {
        QDate from;
        std::vector<bool> taken;
    };

    QDateTime bookingTime(const DateRange &stay, Random &random) const;
    std::optional<DateRange> freeStay(const SeedProperty &property, Free &nights, Random &random) const;
    DateRange wantedStay(const SeedProperty &property, Random &random) const;
    std::vector<double> demandOf(int peakMonth) const;
    SeedBooking book(const SeedProperty &property, const DateRange &stay, const QDateTime &created,
                     Random &random) const;
    void settle(SeedBooking &result, const SeedProperty &property, Random &random) const;
    void withdraw(SeedBooking &result, const SeedProperty &property, Random &random) const;

    DateRange m_span;
    QDateTime m_now;
    QDate m_today;
    QList<UserId> m_guests;
    std::array<std::vector<double>, 12> m_demand; ///< by the month of the peak and the day of the span
};

} // namespace roost
