#include "backend/modules/booking/booking_list_service.h"

#include "backend/modules/booking/booking_side.h"

namespace roost {

BookingListService::BookingListService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Page<Booking> BookingListService::list(const Actor &actor, const BookingFilter &filter, BookingOrder order, int limit,
                                       const std::optional<BookingPosition> &after) const
{
    const BookingSide side = sideOf(actor, filter.side);
    return m_database.read([&](Session &session) {
        return Page<Booking>::of(m_lists.list(session, side, actor.userId, filter, order, limit + 1, after), limit);
    });
}

BookingDay BookingListService::today(const Actor &host) const
{
    constexpr int mostOfEach = 500;
    return m_database.read(
        [&](Session &session) { return m_lists.day(session, host.userId, m_clock.now(), mostOfEach); });
}

} // namespace roost
