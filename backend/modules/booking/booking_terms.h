#pragma once

#include "backend/modules/booking/booking.h"

namespace roost {

/// What is booked, and what it costs: what a change gives a booking instead of what it had.
struct BookingTerms
{
    DateRange stay{};
    int guests = 1;
    Price price{};
};

/// The booking with these terms, and a version more. Pure.
Booking withTerms(const Booking &booking, const BookingTerms &terms);

/// What the platform gets of a booking, from either side.
Money platformFees(const Booking &booking);

/// The reasons that a change has to heed: of what it leaves as it is, none; a host heeds no rule of their own, but
/// nobody comes in the past, into a house that is too small, or where somebody else is. Pure.
QList<Reason> reasonsAgainstChange(const QList<Reason> &reasons, const Booking &before, const StayRequest &after,
                                   BookingSide side);

/// The price with lines that take the amount off the nights first, then fees, taxes and the platform's fee. amount:
/// above zero, not above the total. Pure.
Price reducedBy(const Price &price, const Money &amount, const QString &name);

/// The same price, reduced by what it is above the limit, as a difference that the host waives. Pure.
Price waivedAbove(const Price &price, const Money &limit);

/// The same booking for less, as reducedBy() has it, and the terms with it. Pure.
BookingTerms withRefund(const Booking &booking, const QList<PriceLine> &lines, const Money &amount,
                        const QString &reason);

} // namespace roost
