#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/booking/booking_list_repository.h"

namespace roost {

/// Bookings as guests, hosts and admins look for them. Every public function is one transaction. Any thread.
class BookingListService
{
public:
    BookingListService(Database &database, const Clock &clock);

    /// Forbidden when the account does not have the side that is asked for.
    Page<Booking> list(const Actor &actor, const BookingFilter &filter, BookingOrder order, int limit,
                       const std::optional<BookingPosition> &after) const;

    /// What there is to do today at the properties of a host; of each part the first 500.
    BookingDay today(const Actor &host) const;

private:
    Database &m_database;
    const Clock &m_clock;
    BookingListRepository m_lists;
};

} // namespace roost
