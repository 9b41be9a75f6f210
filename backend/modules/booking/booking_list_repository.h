#pragma once

#include "backend/database/composed_statement.h"
#include "backend/database/session.h"
#include "backend/modules/booking/booking_list.h"

namespace roost {

/// The SQL of lists of bookings: each is put together of the conditions that are asked for, so that an index serves it.
class BookingListRepository
{
public:
    /// The condition on bookings b that the list of a side begins with.
    static void addScope(ComposedStatement &statement, BookingSide side, UserId account);

    /// Up to `limit` after the position. account: whose, where the side is guest or host.
    QList<Booking> list(Session &session, BookingSide side, UserId account, const BookingFilter &filter,
                        BookingOrder order, int limit, const std::optional<BookingPosition> &after) const;

    /// Of one host; up to `limit` of each part.
    BookingDay day(Session &session, UserId host, const QDateTime &now, int limit) const;
};

} // namespace roost
