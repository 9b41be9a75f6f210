#pragma once

#include "backend/modules/booking/booking.h"
#include "backend/modules/booking/notice_subject.h"
#include "backend/modules/property/property.h"

#include <QCache>

#include <mutex>
#include <optional>

namespace roost {

/// A booking that waits for its payment, and all that its confirmation needs, as it was when it was made.
struct FreshBooking
{
    Booking booking{};
    Property property{}; ///< id, host, time zone and preparation only
    QList<PriceLine> lines{};
    NoticeSubject subject{};
};

/// Bookings that this server has made a moment ago, so that who pays at once need not wait for them to be read again.
///
/// Never trusted: it may name one that was rolled back, changed or paid for elsewhere, and every statement that relies
/// on it says so (require_row() in the migrations). Any thread.
class FreshBookings
{
public:
    void remember(FreshBooking booking);

    /// Forgets it, too.
    std::optional<FreshBooking> take(BookingId id);

private:
    static constexpr qsizetype kept = 4096;

    std::mutex m_mutex;
    QCache<BookingId, FreshBooking> m_bookings{kept};
};

} // namespace roost
