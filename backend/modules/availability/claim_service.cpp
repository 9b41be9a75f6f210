#include "backend/modules/availability/claim_service.h"

#include "backend/core/errors.h"

namespace roost {

ClaimService::ClaimService(const Clock &clock)
    : m_clock(clock)
{
}

QList<ExpiredHold> ClaimService::take(Session &session, const Property &property, const DateRange &stay,
                                      BookingId bookingId, const std::optional<QDateTime> &holdExpiresAt)
{
    const Claim claim{
        .propertyId = property.id,
        .id = ClaimId::create(),
        .nights = property.claimedNights(stay),
        .kind = ClaimKind::Booking,
        .bookingId = bookingId,
        .holdExpiresAt = holdExpiresAt,
    };
    const QList<ExpiredHold> expired = m_claims.removeExpired(session, property.id, claim.nights, m_clock.now());
    if (!m_claims.insert(session, claim))
        throw Conflict(QStringLiteral("TAKEN"), QStringLiteral("At least one of the nights is taken."));
    return expired;
}

bool ClaimService::lock(Session &session, PropertyId propertyId, BookingId bookingId)
{
    return m_claims.lockOfBooking(session, propertyId, bookingId);
}

void ClaimService::shorten(Session &session, const Property &property, BookingId bookingId, const DateRange &stay)
{
    m_claims.keepOnly(session, property.id, bookingId, property.claimedNights(stay));
}

bool ClaimService::confirm(Session &session, PropertyId propertyId, BookingId bookingId)
{
    return m_claims.setHold(session, propertyId, bookingId, std::nullopt);
}

bool ClaimService::extendHold(Session &session, PropertyId propertyId, BookingId bookingId, const QDateTime &expiresAt)
{
    return m_claims.setHold(session, propertyId, bookingId, expiresAt);
}

void ClaimService::release(Session &session, PropertyId propertyId, BookingId bookingId)
{
    m_claims.removeOfBooking(session, propertyId, bookingId);
}

QList<ExpiredHold> ClaimService::releaseExpired(Session &session, int limit)
{
    return m_claims.removeExpired(session, m_clock.now(), limit);
}

} // namespace roost
