#pragma once

#include "backend/modules/booking/booking.h"

namespace roost {

/// A payment with what a list shows of its booking.
struct PaymentRecord
{
    Payment payment{};
    QString bookingCode{};
    QString propertyTitle{};
    QString guestName{};
};

/// Which payments a list has.
struct PaymentFilter
{
    std::optional<BookingSide> side{}; ///< nothing: the strongest that the account has
    std::optional<PaymentKind> kind{};
    std::optional<PaymentStatus> status{};
};

/// A place in a list of payments.
struct PaymentPosition
{
    BookingId bookingId{};
    PaymentId paymentId{};
};

} // namespace roost
