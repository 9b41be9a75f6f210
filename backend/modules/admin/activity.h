#pragma once

#include "backend/modules/booking/booking_status.h"

#include "backend/core/ids.h"
#include "backend/core/money.h"

#include <QDateTime>

namespace roost {

/// One thing that happened to a booking, as the live list shows it.
struct Activity
{
    BookingId bookingId{};
    PropertyId propertyId{};
    QString code{};
    QString kind{};         ///< created, confirmed, cancelled, expired
    BookingStatus status{}; ///< that it led to
    QString propertyTitle{};
    QString propertyCity{};
    QString guestName{};
    qint64 nights = 0;
    Money total{};
    QDateTime at{};
};

} // namespace roost
