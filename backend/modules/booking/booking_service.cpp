#include "backend/modules/booking/booking_service.h"

#include "backend/core/errors.h"
#include "backend/modules/booking/property_lock.h"

namespace roost {
namespace {

CancelledBy cancelledBy(const Actor &actor, const Booking &booking)
{
    return actor.userId == booking.guestId ? CancelledBy::Guest : CancelledBy::Host;
}

} // namespace

BookingService::BookingService(Database &database, const PropertyService &properties, const PricingService &pricing,
                               ClaimService &claims, BookingLifecycle &lifecycle, LockGateway &locks)
    : m_database(database)
    , m_properties(properties)
    , m_pricing(pricing)
    , m_claims(claims)
    , m_lifecycle(lifecycle)
    , m_locks(locks)
{
}

Booking BookingService::create(const Actor &actor, const BookingRequest &request)
{
    auto lock = lockCalendar(m_locks, request.propertyId, std::chrono::milliseconds(0));
    if (!lock) {
        // Who asks for nights that are gone already need not stand in line for them.
        m_database.read([&](Session &session) { bookable(session, actor, request); });
        lock = lockCalendar(m_locks, request.propertyId, propertyLockWait);
    }
    return m_database.transaction([&](Session &session) {
        const auto parties = m_bookings.askParties(session, actor.userId, request.propertyId);
        const auto [property, quote] = bookable(session, actor, request);
        m_pricing.redeemCoupon(session, property, quote);
        return m_lifecycle.open(session, property, quote, parties.get());
    });
}

BookingDetail BookingService::show(const Actor &actor, BookingId id) const
{
    return m_database.read([&](Session &session) {
        const Booking booking = m_access.visible(session, actor, id);
        const auto side = noteSideOf(actor, booking);
        const auto notes = side ? m_notes.list(session, booking, *side) : QList<BookingNote>();
        return BookingDetail{booking, m_bookings.lines(session, booking),
                             withNotes(m_bookings.timeline(session, booking), notes),
                             m_bookings.payments(session, booking)};
    });
}

Cancellation BookingService::cancel(const Actor &actor, BookingId id)
{
    return m_database.transaction([&](Session &session) {
        const Booking booking = m_access.visible(session, actor, id);
        return m_lifecycle.cancel(session, booking, cancelledBy(actor, booking), actor.userId);
    });
}

Cancellation BookingService::previewCancellation(const Actor &actor, BookingId id) const
{
    return m_database.read([&](Session &session) {
        const Booking booking = m_access.visible(session, actor, id);
        return m_lifecycle.previewCancellation(session, booking, cancelledBy(actor, booking));
    });
}

int BookingService::expireHolds()
{
    constexpr qsizetype batchSize = 100;
    qsizetype expired = 0;
    for (;;) {
        const qsizetype count = m_database.transaction([&](Session &session) {
            const auto holds = m_claims.releaseExpired(session, batchSize);
            for (const ExpiredHold &hold : holds)
                m_lifecycle.expire(session, hold);
            return holds.size();
        });
        expired += count;
        if (count < batchSize)
            return static_cast<int>(expired);
    }
}

BookingService::Bookable BookingService::bookable(Session &session, const Actor &actor,
                                                  const BookingRequest &request) const
{
    const auto asked = m_properties.ask(session, request.propertyId);
    const auto questions = m_pricing.ask(session, request.propertyId, request.stay);
    Property property = PropertyService::visible(actor, asked.get());
    if (property.hostId == actor.userId)
        throw Forbidden(QStringLiteral("Hosts block nights of their own property; they do not book them."),
                        QStringLiteral("OWN_PROPERTY"));
    Quote quote = request.quoteId ? m_pricing.quoteAtKeptPrice(session, property, request.stay, *request.quoteId)
                                  : m_pricing.quote(session, property, request.stay, questions);
    quote.requireBookable();
    return {std::move(property), std::move(quote)};
}

} // namespace roost
