#include "backend/modules/booking/booking_lifecycle.h"

#include "backend/core/errors.h"
#include "backend/http/json_value.h"
#include "backend/modules/booking/booking_code.h"
#include "backend/modules/booking/booking_figures.h"
#include "backend/modules/booking/refund_request.h"

namespace roost {
namespace {

constexpr auto timeToPay = std::chrono::minutes(10);

QDateTime after(const QDateTime &instant, std::chrono::seconds duration)
{
    return instant.addSecs(duration.count());
}

/// What the guest has to pay for after a refund: nothing where nothing was paid.
Money keptOf(const Booking &booking, const Money &refund)
{
    return booking.paid.minor() > 0 ? booking.total - refund : booking.paid;
}

QJsonObject noteOf(const Cancellation &cancellation, CancelledBy by)
{
    return {{QStringLiteral("by"), by == CancelledBy::Guest ? QStringLiteral("guest") : QStringLiteral("host")},
            {QStringLiteral("refund"), http::toJson(cancellation.refund)},
            {QStringLiteral("kept"), http::toJson(cancellation.kept)},
            {QStringLiteral("rule"), cancellation.rule}};
}

NoticeSubject subjectOf(const Booking &booking, const Property &property, const BookingParties &parties)
{
    return {.bookingId = booking.id,
            .propertyId = property.id,
            .code = booking.code,
            .guest = parties.guest,
            .host = parties.host,
            .propertyTitle = property.title,
            .propertyCity = property.city,
            .stay = booking.stay,
            .checkInTime = property.checkInTime,
            .checkOutTime = property.checkOutTime,
            .guests = booking.guests,
            .total = booking.total};
}

} // namespace

BookingLifecycle::BookingLifecycle(const PropertyService &properties, ClaimService &claims, Outbox &outbox,
                                   BookingNotices &notices, const Clock &clock, BookingSettings settings)
    : m_claims(claims)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_settings(settings)
    , m_steps(properties, notices, clock)
{
}

Booking BookingLifecycle::open(Session &session, const Property &property, const Quote &quote,
                               const BookingParties &parties)
{
    const StayRequest &request = quote.request;
    const Price &price = quote.price;
    const QDateTime now = m_clock.now();
    Booking booking{.id = BookingId::create(),
                    .code = newBookingCode(),
                    .status = property.instantBook ? BookingStatus::Pending : BookingStatus::Requested,
                    .propertyId = property.id,
                    .propertyTitle = property.title,
                    .propertyCity = property.city,
                    .guestId = parties.guest.id,
                    .guestName = parties.guest.name,
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
                    .paid = Money(0, price.currency),
                    .cancellationPolicy = property.cancellationPolicy,
                    .createdAt = now};
    booking.holdExpiresAt = property.instantBook ? after(now, m_settings.hold) : after(now, m_settings.timeToAnswer);

    // The property's lock is the first of those that go with a claim. It keeps whoever takes the property off the
    // market waiting, and has a status that changed meanwhile looked at again.
    m_claims.lockPublished(session, property.id);
    if (quote.meetsExpiredHolds)
        claim(session, property, booking);
    else
        m_claims.takeFree(session, property, booking.stay, booking.id, booking.holdExpiresAt);
    m_bookings.open(session, booking, price.lines);
    m_steps.count(session, booking.id, {entryOfCreation(booking, property)}, booking.createdAt);
    m_steps.publish(session, property, booking, std::nullopt);
    const NoticeSubject subject = subjectOf(booking, property, parties);
    if (booking.status == BookingStatus::Requested)
        m_steps.tell(session, {NoticeKind::BookingRequested, booking.id}, subject);
    else
        m_fresh.remember({booking,
                          {.id = property.id,
                           .hostId = property.hostId,
                           .timeZone = property.timeZone,
                           .preparationNights = property.preparationNights},
                          price.lines,
                          subject});
    return booking;
}

std::optional<FreshBooking> BookingLifecycle::takeFresh(BookingId id, UserId guest)
{
    auto fresh = m_fresh.take(id);
    const bool isPayable = fresh && fresh->booking.guestId == guest && *fresh->booking.holdExpiresAt > m_clock.now();
    return isPayable ? std::move(fresh) : std::nullopt;
}

QDateTime BookingLifecycle::endOfPayment() const
{
    return after(m_clock.now(), timeToPay);
}

Booking BookingLifecycle::extendHold(Session &session, const Booking &booking)
{
    const QDateTime atLeast = endOfPayment();
    if (booking.status == BookingStatus::Pending && booking.holdExpiresAt && *booking.holdExpiresAt >= atLeast)
        return booking;
    const bool isHeld = booking.holdExpiresAt && m_claims.extendHold(session, booking.propertyId, booking.id,
                                                                     std::max(*booking.holdExpiresAt, atLeast));
    const Booking current = m_steps.locked(session, booking.id);
    requirePending(current.status);
    if (!isHeld)
        requirePending(BookingStatus::Expired); // its hold is over, and the sweep is under way
    return setHold(session, current, std::max(*booking.holdExpiresAt, atLeast));
}

Booking BookingLifecycle::restoreHold(Session &session, const Booking &booking)
{
    const auto opened = m_bookings.lastStepTo(session, booking, BookingStatus::Pending);
    const QDateTime end = after(opened ? opened->at : booking.createdAt, m_settings.hold);
    m_claims.extendHold(session, booking.propertyId, booking.id, end);
    const Booking current = m_steps.locked(session, booking.id);
    return current.status == BookingStatus::Pending ? setHold(session, current, end) : current;
}

Booking BookingLifecycle::confirm(Session &session, const Payment &payment)
{
    const auto held = m_claims.confirm(session, payment.propertyId, payment.bookingId);
    const Property property = m_steps.propertyOf(session, payment.propertyId);
    if (!held.get())
        m_claims.lockProperty(session, property.id); // the nights are to be taken again
    const auto locked = m_bookings.askForUpdate(session, payment.bookingId);
    const auto lines = m_bookings.askLines(session, property.id, payment.bookingId, payment.amount.currency());
    const Booking current = locked.get().value(); // a payment's booking is never removed
    requireTransition(current.status, BookingStatus::Confirmed);
    if (!held.get()) {
        Booking late = current;
        late.holdExpiresAt.reset();
        claim(session, property, late);
    }
    return moveToConfirmed(session, property, current, lines.get(), std::nullopt);
}

Booking BookingLifecycle::confirmSeen(Session &session, const Property &property, const Booking &seen,
                                      const QList<PriceLine> &lines, const std::optional<NoticeSubject> &subject)
{
    requireTransition(seen.status, BookingStatus::Confirmed);
    m_claims.makeFirm(session, property.id, seen.id);
    return moveToConfirmed(session, property, seen, lines, subject);
}

Booking BookingLifecycle::moveToConfirmed(Session &session, const Property &property, const Booking &booking,
                                          const QList<PriceLine> &lines, const std::optional<NoticeSubject> &subject)
{
    const Booking confirmed =
        m_steps.move(session, property, booking, BookingStatus::Confirmed,
                     {.kind = QStringLiteral("confirmed"),
                      .actor = booking.guestId,
                      .entries = {entryOfConfirmation(booking, property, revenueByNight(lines))}});
    m_steps.tell(session, {NoticeKind::BookingConfirmed, booking.id}, subject);
    return confirmed;
}

Cancellation BookingLifecycle::cancel(Session &session, const Booking &booking, CancelledBy by, UserId actor)
{
    m_claims.release(session, booking.propertyId, booking.id);
    const Booking current = m_steps.locked(session, booking.id);
    if (current.status == BookingStatus::Cancelled)
        return cancelledBefore(session, current);
    requireTransition(current.status, BookingStatus::Cancelled);
    const Property property = m_steps.propertyOf(session, current.propertyId);
    const Refund refund = refundOf(session, property, current, by);
    Cancellation cancellation{current, refund.total(), keptOf(current, refund.total()), refund.rule};
    const StayEntry entry =
        isOccupying(current.status)
            ? entryOfCancellation(current, property, revenueByNight(m_bookings.lines(session, current)))
            : entryOfWithdrawal(current, property);
    if (cancellation.refund.minor() > 0) {
        const RefundRequest request{current.id, cancellation.refund, refund.taxes, RefundReason::Cancelled};
        m_outbox.enqueue(session, RefundRequest::topic(), request.key(), request.toJson());
    }
    cancellation.booking = m_steps.move(
        session, property, current, BookingStatus::Cancelled,
        {.kind = QStringLiteral("cancelled"), .actor = actor, .data = noteOf(cancellation, by), .entries = {entry}});
    m_steps.tell(session, {NoticeKind::BookingCancelled, current.id, cancellation.refund});
    return cancellation;
}

Cancellation BookingLifecycle::previewCancellation(Session &session, const Booking &booking, CancelledBy by) const
{
    if (booking.status == BookingStatus::Cancelled)
        return cancelledBefore(session, booking);
    requireTransition(booking.status, BookingStatus::Cancelled);
    const Refund refund = refundOf(session, m_steps.propertyOf(session, booking.propertyId), booking, by);
    return {booking, refund.total(), keptOf(booking, refund.total()), refund.rule};
}

void BookingLifecycle::expire(Session &session, const ExpiredHold &hold)
{
    const Booking booking = m_steps.locked(session, hold.bookingId);
    if (!isHolding(booking.status))
        return;
    m_steps.move(session, m_steps.propertyOf(session, booking.propertyId), booking, BookingStatus::Expired,
                 {QStringLiteral("expired")});
    m_steps.tell(session, {NoticeKind::BookingExpired, booking.id});
}

void BookingLifecycle::claim(Session &session, const Property &property, const Booking &booking)
{
    const auto expired = m_claims.take(session, property, booking.stay, booking.id, booking.holdExpiresAt);
    for (const ExpiredHold &hold : expired)
        expire(session, hold);
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
                                  .taxes = booking.taxesAmount,
                                  .serviceFee = booking.serviceFee};
    return reckonRefund(terms, by, m_clock.now());
}

Cancellation BookingLifecycle::cancelledBefore(Session &session, const Booking &booking) const
{
    const auto step = m_bookings.lastStepTo(session, booking, BookingStatus::Cancelled);
    const QJsonObject note = step ? step->data : QJsonObject();
    if (!note.contains(QStringLiteral("refund")))
        return {booking, keptOf(booking, booking.paid), booking.paid, {}};
    return {booking, http::moneyFromJson(note.value(u"refund"), QStringLiteral("/refund")),
            http::moneyFromJson(note.value(u"kept"), QStringLiteral("/kept")), note.value(u"rule").toString()};
}

} // namespace roost
