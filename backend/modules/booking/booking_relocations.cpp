#include "backend/modules/booking/booking_relocations.h"

#include "backend/core/errors.h"
#include "backend/http/json_value.h"
#include "backend/modules/booking/booking_figures.h"
#include "backend/modules/booking/booking_terms.h"

#include <algorithm>

namespace roost {
namespace {

QJsonObject placeOf(const Booking &booking)
{
    return {{QStringLiteral("property_id"), booking.propertyId.toString()},
            {QStringLiteral("property_title"), booking.propertyTitle},
            {QStringLiteral("total"), http::toJson(booking.total)}};
}

/// Everything that the booking is counted with.
QList<StayEntry> entriesOf(const Booking &booking, const Property &property, const QList<PriceLine> &lines)
{
    QList<StayEntry> entries{entryOfCreation(booking, property)};
    if (isOccupying(booking.status))
        entries.append(entryOfConfirmation(booking, property, revenueByNight(lines)));
    return entries;
}

} // namespace

BookingRelocations::BookingRelocations(const PropertyService &properties, ClaimService &claims,
                                       BookingLifecycle &lifecycle, BookingNotices &notices, const Clock &clock)
    : m_claims(claims)
    , m_lifecycle(lifecycle)
    , m_clock(clock)
    , m_steps(properties, notices, clock)
{
}

Booking BookingRelocations::locked(Session &session, const Booking &seen, PropertyId target) const
{
    m_claims.lockProperty(session, std::min(seen.propertyId, target));
    m_claims.lockProperty(session, std::max(seen.propertyId, target));
    m_claims.lock(session, seen.propertyId, seen.id);
    const Booking booking = m_steps.locked(session, seen.id);
    if (booking.propertyId != seen.propertyId)
        throw WrongState(
            toName(booking.status),
            QStringLiteral("The booking has moved to %1 meanwhile; look again.").arg(booking.propertyTitle));
    return booking;
}

Booking BookingRelocations::apply(Session &session, const Booking &booking, const Property &target, const Price &price,
                                  UserId actor, const QString &reason)
{
    const Property origin = m_steps.propertyOf(session, booking.propertyId);
    const QList<PriceLine> linesBefore = m_bookings.lines(session, booking);
    m_claims.release(session, origin.id, booking.id);
    const Booking moved = write(session, booking, target, price);
    for (const ExpiredHold &hold : m_claims.take(session, target, moved.stay, moved.id, moved.holdExpiresAt))
        m_lifecycle.expire(session, hold);
    QList<StayEntry> entries = entriesOf(moved, target, price.lines);
    for (const StayEntry &entry : entriesOf(booking, origin, linesBefore))
        entries.append(negated(entry));

    QJsonObject data{{QStringLiteral("before"), placeOf(booking)}, {QStringLiteral("after"), placeOf(moved)}};
    if (!reason.isEmpty())
        data.insert(QStringLiteral("reason"), reason);
    m_steps.remark(session, moved,
                   {.kind = QStringLiteral("relocated"), .actor = actor, .data = data, .entries = entries});
    m_steps.publish(session, target, moved, booking);
    m_steps.publishCalendar(session, origin, booking.stay);
    m_steps.tell(session, {.kind = NoticeKind::BookingRelocated,
                           .bookingId = moved.id,
                           .reason = reason,
                           .occasion = QString::number(moved.version)});
    return moved;
}

Booking BookingRelocations::write(Session &session, const Booking &booking, const Property &target, const Price &price)
{
    Booking moved = withTerms(booking, {booking.stay, booking.guests, price});
    moved.propertyId = target.id;
    moved.propertyTitle = target.title;
    moved.propertyCity = target.city;
    m_bookings.setProperty(session, booking, target.id);
    m_bookings.changeTerms(session, moved, price.lines, m_clock.now());
    return moved;
}

} // namespace roost
