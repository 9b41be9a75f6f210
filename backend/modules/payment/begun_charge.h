#pragma once

#include "backend/modules/booking/booking.h"
#include "backend/modules/booking/notice_subject.h"
#include "backend/modules/property/property.h"

namespace roost {

/// A charge that was written just now, and all that its settling needs of what it is for, as it was then.
struct BegunCharge
{
    Payment payment{};
    Booking booking{};                      ///< PENDING
    Property property{};                    ///< id, host, time zone and preparation only
    QList<PriceLine> lines{};               ///< of the booking
    std::optional<NoticeSubject> subject{}; ///< where it is at hand
};

} // namespace roost
