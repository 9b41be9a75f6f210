#include "backend/modules/booking/booking_lifecycle.h"

#include "backend/core/errors.h"
#include "backend/modules/availability/calendar_changed.h"
#include "backend/modules/booking/booking_code.h"
#include "backend/modules/booking/booking_event.h"
#include "backend/modules/booking/booking_figures.h"
#include "backend/modules/booking/refund_request.h"

namespace roost {
namespace {

constexpr auto timeToPay = std::chrono::minutes(10);

QDateTime after(const QDateTime &instant, std::chrono::seconds duration)
{
    return instant.addSecs(duration.count());
}

} // namespace

BookingLifecycle::BookingLifecycle(const PropertyService &properties, ClaimService &claims, Outbox &outbox,
                                   const Clock &clock, BookingSettings settings)
    : m_properties(properties)
    , m_claims(claims)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_settings(settings)
{
}

Booking BookingLifecycle::open(Session &session, const Property &property, const StayRequest &request,
                               const Price &price, UserId guest)
{
    const QDateTime now = m_clock.now();
    Booking booking{.id = BookingId::create(),
                    .code = newBookingCode(),
                    .status = property.instantBook ? BookingStatus::Pending : BookingStatus::Requested,
                    .propertyId = property.id,
                    .guestId = guest,
                    .hostId = property.hostId,
                    .stay = request.stay,
                    .guests = request.guests,
                    .childAges = request.childAges,
                    .pets = request.pets,
                    .nightsAmount = price.nights(),
                    .feesAmount = price.fees(),
                    .taxesAmount = price.taxes(),
                    .serviceFee = price.serviceFee(),
                    .hostFee = price.hostFee,
                    .total = price.total(),
                    .cancellationPolicy = property.cancellationPolicy,
                    .createdAt = now};
    booking.holdExpiresAt = property.instantBook ? after(now, m_settings.hold) : after(now, m_settings.timeToAnswer);

    m_bookings.insert(session, booking, price.lines);
    const auto expired = m_claims.take(session, property, request.stay, booking.id, booking.holdExpiresAt);
    for (const ExpiredHold &hold : expired)
        expire(session, hold);
    m_bookings.appendStep(session, property.id, booking.id,
                          {QStringLiteral("created"), std::nullopt, booking.status, guest, now});
    m_deltas.append(session, segmentOf(property), deltasOfCreation(booking, property));
    if (booking.status == BookingStatus::Requested)
        tell(session, {NoticeKind::BookingRequested, booking.id, {}});

    const Booking written = m_bookings.find(session, booking.id).value();
    publish(session, property, written, std::nullopt);
    return written;
}

Booking BookingLifecycle::extendHold(Session &session, const Booking &booking)
{
    const QDateTime atLeast = after(m_clock.now(), timeToPay);
    const bool isHeld = booking.holdExpiresAt && m_claims.extendHold(session, booking.propertyId, booking.id,
                                                                     std::max(*booking.holdExpiresAt, atLeast));
    const Booking current = locked(session, booking.id);
    if (!isHeld || current.status != BookingStatus::Pending)
        throw Conflict(QStringLiteral("WRONG_STATE"),
                       QStringLiteral("The booking is %1, not PENDING.").arg(toName(current.status)));
    return setHold(session, current, std::max(*booking.holdExpiresAt, atLeast));
}

Booking BookingLifecycle::restoreHold(Session &session, const Booking &booking)
{
    const QDateTime end = after(booking.createdAt, m_settings.hold);
    m_claims.extendHold(session, booking.propertyId, booking.id, end);
    const Booking current = locked(session, booking.id);
    return current.status == BookingStatus::Pending ? setHold(session, current, end) : current;
}

Booking BookingLifecycle::confirm(Session &session, const Booking &booking)
{
    const bool isHeld = m_claims.confirm(session, booking.propertyId, booking.id);
    const Booking current = locked(session, booking.id);
    requireTransition(current.status, BookingStatus::Confirmed);
    const Property property = propertyOf(session, current);
    if (!isHeld) {
        const auto expired = m_claims.take(session, property, current.stay, current.id, std::nullopt);
        for (const ExpiredHold &hold : expired)
            expire(session, hold);
    }
    const auto nights = revenueByNight(m_bookings.lines(session, current));
    m_deltas.append(session, segmentOf(property), deltasOfConfirmation(current, property, nights));
    tell(session, {NoticeKind::BookingConfirmed, current.id, {}});
    return move(session, property, current, BookingStatus::Confirmed, QStringLiteral("confirmed"), current.guestId);
}

Cancellation BookingLifecycle::cancel(Session &session, const Booking &booking, CancelledBy by, UserId actor)
{
    m_claims.release(session, booking.propertyId, booking.id);
    const Booking current = locked(session, booking.id);
    requireTransition(current.status, BookingStatus::Cancelled);
    const Property property = propertyOf(session, current);
    const Refund refund = refundOf(session, property, current, by);
    const Money total = refund.total();
    if (isOccupying(current.status)) {
        const auto nights = revenueByNight(m_bookings.lines(session, current));
        m_deltas.append(session, segmentOf(property), deltasOfCancellation(current, property, nights));
    }
    if (total.minor() > 0) {
        const RefundRequest request{current.id, total, refund.taxes, RefundReason::Cancelled};
        m_outbox.enqueue(session, RefundRequest::topic(), request.key(), request.toJson());
    }
    tell(session, {NoticeKind::BookingCancelled, current.id, total});
    const Booking cancelled =
        move(session, property, current, BookingStatus::Cancelled, QStringLiteral("cancelled"), actor);
    return {cancelled, total, current.paid - total, refund.rule};
}

Cancellation BookingLifecycle::previewCancellation(Session &session, const Booking &booking, CancelledBy by) const
{
    requireTransition(booking.status, BookingStatus::Cancelled);
    const Refund refund = refundOf(session, propertyOf(session, booking), booking, by);
    return {booking, refund.total(), booking.paid - refund.total(), refund.rule};
}

void BookingLifecycle::expire(Session &session, const ExpiredHold &hold)
{
    const Booking booking = locked(session, hold.bookingId);
    if (!isHolding(booking.status))
        return;
    tell(session, {NoticeKind::BookingExpired, booking.id, {}});
    move(session, propertyOf(session, booking), booking, BookingStatus::Expired, QStringLiteral("expired"),
         std::nullopt);
}

Booking BookingLifecycle::locked(Session &session, BookingId id) const
{
    if (const auto booking = m_bookings.findForUpdate(session, id))
        return *booking;
    throw NotFound(QStringLiteral("There is no such booking."));
}

Property BookingLifecycle::propertyOf(Session &session, const Booking &booking) const
{
    return m_properties.find(session, booking.propertyId).value(); // rows of properties are never removed
}

Booking BookingLifecycle::setHold(Session &session, const Booking &booking, const QDateTime &expiresAt)
{
    m_bookings.setHold(session, booking, expiresAt);
    Booking changed = booking;
    changed.holdExpiresAt = expiresAt;
    ++changed.version;
    return changed;
}

Refund BookingLifecycle::refundOf(Session &session, const Property &property, const Booking &booking,
                                  CancelledBy by) const
{
    const bool isPaid = booking.paid.minor() > 0;
    const CancellationTerms terms{.policy = booking.cancellationPolicy,
                                  .stay = booking.stay,
                                  .timeZone = property.timeZone,
                                  .checkInTime = property.checkInTime,
                                  .bookedAt = booking.createdAt,
                                  .confirmedAt = isPaid ? booking.confirmedAt : std::nullopt,
                                  .nights = revenueByNight(m_bookings.lines(session, booking)),
                                  .fees = booking.feesAmount,
                                  .taxes = booking.taxesAmount};
    return reckonRefund(terms, by, m_clock.now());
}

Booking BookingLifecycle::move(Session &session, const Property &property, const Booking &booking, BookingStatus to,
                               const QString &kind, const std::optional<UserId> &actor)
{
    const QDateTime now = m_clock.now();
    requireTransition(booking.status, to);
    m_bookings.changeStatus(session, booking, to, now);
    m_bookings.appendStep(session, booking.propertyId, booking.id, {kind, booking.status, to, actor, now});
    const Booking moved = m_bookings.find(session, booking.id).value();
    publish(session, property, moved, booking.status);
    return moved;
}

void BookingLifecycle::publish(Session &session, const Property &property, const Booking &booking,
                               const std::optional<BookingStatus> &from)
{
    session.publish(BookingEvent(booking, from, m_clock.now()));
    session.publish(CalendarChanged(booking.propertyId, booking.hostId, property.claimedNights(booking.stay)));
}

void BookingLifecycle::tell(Session &session, const BookingNotice &notice)
{
    m_outbox.enqueue(session, BookingNotice::topic(), notice.key(), notice.toJson());
}

} // namespace roost
