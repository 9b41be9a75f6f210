#pragma once

#include "backend/modules/booking/booking.h"

namespace roost {

/// A payment, and the booking as it is after it.
struct PaymentResult
{
    Payment payment{};
    Booking booking{};
    bool cameTooLate = false; ///< the money goes back; known only to who settled it
};

} // namespace roost
