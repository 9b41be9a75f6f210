#pragma once

#include "backend/modules/pricing/price.h"

namespace roost {

/// A stay that took place, or is on the books: CONFIRMED, CHECKED_IN, COMPLETED or NO_SHOW (domain.md, occupied
/// nights).
struct PastStay
{
    BookingId id{};
    QString code{};
    QString guestName{};
    DateRange stay{};
    int guests = 1;
    QList<int> childAges{};
    int pets = 0;
    QDate bookedOn{};         ///< at the property
    QList<PriceLine> lines{}; ///< as it was charged
};

} // namespace roost
