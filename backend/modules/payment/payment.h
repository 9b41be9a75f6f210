#pragma once

#include "backend/modules/booking/booking.h"

namespace roost {

/// A payment, and the booking as it is after it.
struct PaymentResult
{
    Payment payment{};
    Booking booking{};
};

} // namespace roost
