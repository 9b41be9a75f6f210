#include "backend/modules/payment/goodwill_service.h"

#include "backend/core/errors.h"
#include "backend/http/json_value.h"
#include "backend/modules/booking/refund_request.h"

namespace roost {
namespace {

void requireRefundable(const Booking &booking, const Money &amount)
{
    if (!isOccupying(booking.status))
        throw WrongState(toName(booking.status),
                         QStringLiteral("The booking is %1; there is nothing to refund.").arg(toName(booking.status)));
    if (amount.currency() != booking.total.currency())
        throw Invalid(QStringLiteral("/amount"), QStringLiteral("CURRENCY"),
                      QStringLiteral("The booking was paid in %1.").arg(booking.total.currency().code()));
    if (amount.minor() <= 0 || amount.minor() > booking.total.minor())
        throw Invalid(QStringLiteral("/amount"), QStringLiteral("OUT_OF_RANGE"),
                      QStringLiteral("The amount is above zero, and %1 at the most.").arg(booking.total.toString()));
}

} // namespace

GoodwillService::GoodwillService(Database &database, BookingChanges &changes, Outbox &outbox)
    : m_database(database)
    , m_changes(changes)
    , m_outbox(outbox)
{
}

Booking GoodwillService::refund(const Actor &actor, BookingId id, const Money &amount, const QString &reason)
{
    return m_database.transaction([&](Session &session) {
        const Booking booking = m_changes.locked(session, m_access.managed(session, actor, id));
        requireRefundable(booking, amount);
        if (m_payments.findOpenCharge(session, booking.propertyId, booking.id))
            throw Conflict(QStringLiteral("PAYMENT_IN_PROGRESS"),
                           QStringLiteral("A payment for this booking is under way."));
        const Property property = m_properties.find(session, booking.propertyId).value();
        const BookingTerms terms = withRefund(booking, m_bookings.lines(session, booking), amount, reason);
        const Booking refunded =
            m_changes.reprice(session, property, booking, terms,
                              {QStringLiteral("refunded"),
                               actor.userId,
                               {{QStringLiteral("amount"), http::toJson(amount)}, {QStringLiteral("reason"), reason}}});
        const RefundRequest request{booking.id, amount, booking.taxesAmount - refunded.taxesAmount,
                                    RefundReason::Goodwill, QString::number(refunded.version)};
        m_outbox.enqueue(session, RefundRequest::topic(), request.key(), request.toJson());
        return refunded;
    });
}

} // namespace roost
