#include "backend/modules/availability/claim_service.h"

#include "backend/core/errors.h"

#include <algorithm>

namespace roost {

namespace {

/// What the first range has and the second does not: up to two ranges.
QList<DateRange> nightsBeside(const DateRange &nights, const DateRange &known)
{
    QList<DateRange> parts;
    for (const auto &part : {DateRange::make(nights.from, std::min(nights.to, known.from)),
                             DateRange::make(std::max(nights.from, known.to), nights.to)}) {
        if (part)
            parts.append(*part);
    }
    return parts;
}

} // namespace

ClaimService::ClaimService(const Clock &clock)
    : m_clock(clock)
{
}

void ClaimService::lockProperty(Session &session, PropertyId propertyId)
{
    m_properties.lock(session, propertyId);
}

void ClaimService::lockPublished(Session &session, PropertyId propertyId)
{
    m_properties.lockPublished(session, propertyId);
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

void ClaimService::takeFree(Session &session, const Property &property, const DateRange &stay, BookingId bookingId,
                            const std::optional<QDateTime> &holdExpiresAt)
{
    m_claims.append(session, {.propertyId = property.id,
                              .id = ClaimId::create(),
                              .nights = property.claimedNights(stay),
                              .kind = ClaimKind::Booking,
                              .bookingId = bookingId,
                              .holdExpiresAt = holdExpiresAt});
}

bool ClaimService::lock(Session &session, PropertyId propertyId, BookingId bookingId)
{
    lockProperty(session, propertyId);
    return m_claims.lockOfBooking(session, propertyId, bookingId);
}

void ClaimService::shorten(Session &session, const Property &property, BookingId bookingId, const DateRange &stay)
{
    m_claims.keepOnly(session, property.id, bookingId, property.claimedNights(stay));
}

QList<ExpiredHold> ClaimService::move(Session &session, const Property &property, BookingId bookingId,
                                      const DateRange &stay)
{
    const DateRange nights = property.claimedNights(stay);
    QList<ExpiredHold> expired = m_claims.removeExpired(session, property.id, nights, m_clock.now());
    expired.removeIf([&](const ExpiredHold &hold) { return hold.bookingId == bookingId; });
    if (!m_claims.setNights(session, property.id, bookingId, nights))
        throw WrongState(QStringLiteral("EXPIRED"), QStringLiteral("The booking holds its nights no more."));
    return expired;
}

QList<ExpiredHold> ClaimService::takeForChange(Session &session, const Property &property, const DateRange &stay,
                                               const DateRange &changed, BookingId bookingId, ChangeId changeId,
                                               const QDateTime &holdExpiresAt)
{
    QList<ExpiredHold> expired;
    for (const DateRange &nights : nightsBeside(property.claimedNights(changed), property.claimedNights(stay))) {
        expired += m_claims.removeExpired(session, property.id, nights, m_clock.now());
        const Claim claim{.propertyId = property.id,
                          .id = ClaimId::create(),
                          .nights = nights,
                          .kind = ClaimKind::Booking,
                          .bookingId = bookingId,
                          .changeId = changeId,
                          .holdExpiresAt = holdExpiresAt};
        if (!m_claims.insert(session, claim))
            throw Conflict(QStringLiteral("TAKEN"), QStringLiteral("At least one of the nights is taken."));
    }
    return expired;
}

void ClaimService::releaseChange(Session &session, PropertyId propertyId, ChangeId changeId)
{
    lockProperty(session, propertyId);
    m_claims.removeOfChange(session, propertyId, changeId);
}

Question<bool> ClaimService::confirm(Session &session, PropertyId propertyId, BookingId bookingId)
{
    return m_claims.setHold(session, propertyId, bookingId, std::nullopt);
}

void ClaimService::makeFirm(Session &session, PropertyId propertyId, BookingId bookingId)
{
    m_claims.makeFirm(session, propertyId, bookingId);
}

bool ClaimService::extendHold(Session &session, PropertyId propertyId, BookingId bookingId, const QDateTime &expiresAt)
{
    return m_claims.setHold(session, propertyId, bookingId, expiresAt).get();
}

void ClaimService::release(Session &session, PropertyId propertyId, BookingId bookingId)
{
    lockProperty(session, propertyId);
    m_claims.removeOfBooking(session, propertyId, bookingId);
}

QList<ExpiredHold> ClaimService::releaseExpired(Session &session, int limit)
{
    return m_claims.removeExpired(session, m_clock.now(), limit);
}

} // namespace roost
