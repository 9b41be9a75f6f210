#pragma once

#include "backend/modules/payment/booking_change.h"

namespace roost::test {

/// Nights of June 2030, in which the bookings of tests are.
inline DateRange june(int fromDay, int toDay)
{
    return {QDate(2030, 6, fromDay), QDate(2030, 6, toDay)};
}

/// A change of a booking to these nights.
inline ChangeRequest to(int fromDay, int toDay, const char *method = "")
{
    const DateRange nights = june(fromDay, toDay);
    return {.checkIn = nights.from, .checkOut = nights.to, .method = QString::fromLatin1(method)};
}

} // namespace roost::test
