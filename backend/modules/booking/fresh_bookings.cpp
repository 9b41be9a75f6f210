#include "backend/modules/booking/fresh_bookings.h"

#include <memory>

namespace roost {

void FreshBookings::remember(FreshBooking booking)
{
    const BookingId id = booking.booking.id;
    auto held = std::make_unique<FreshBooking>(std::move(booking));
    const std::lock_guard guard(m_mutex);
    m_bookings.insert(id, held.release());
}

std::optional<FreshBooking> FreshBookings::take(BookingId id)
{
    std::unique_ptr<FreshBooking> found;
    {
        const std::lock_guard guard(m_mutex);
        found.reset(m_bookings.take(id));
    }
    return found ? std::optional(std::move(*found)) : std::nullopt;
}

} // namespace roost
