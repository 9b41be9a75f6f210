#include "backend/modules/payment/payment_history_service.h"

#include "backend/modules/booking/booking_side.h"

namespace roost {

PaymentHistoryService::PaymentHistoryService(Database &database)
    : m_database(database)
{
}

Page<PaymentRecord> PaymentHistoryService::list(const Actor &actor, const PaymentFilter &filter, int limit,
                                                const std::optional<PaymentPosition> &after) const
{
    const BookingSide side = sideOf(actor, filter.side);
    return m_database.read([&](Session &session) {
        return Page<PaymentRecord>::of(m_history.list(session, side, actor.userId, filter, limit + 1, after), limit);
    });
}

} // namespace roost
