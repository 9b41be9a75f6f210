#include "backend/modules/booking/booking_changes.h"

#include "backend/core/errors.h"
#include "backend/http/json_value.h"
#include "backend/modules/booking/booking_figures.h"

namespace roost {
namespace {

QJsonObject termsOf(const Booking &booking)
{
    return {{QStringLiteral("check_in"), http::toJson(booking.stay.from)},
            {QStringLiteral("check_out"), http::toJson(booking.stay.to)},
            {QStringLiteral("guests"), booking.guests},
            {QStringLiteral("total"), http::toJson(booking.total)}};
}

} // namespace

BookingChanges::BookingChanges(const PropertyService &properties, ClaimService &claims, BookingLifecycle &lifecycle,
                               BookingNotices &notices, const Clock &clock)
    : m_claims(claims)
    , m_lifecycle(lifecycle)
    , m_clock(clock)
    , m_steps(properties, notices, clock)
{
}

Booking BookingChanges::locked(Session &session, const Booking &seen) const
{
    m_claims.lock(session, seen.propertyId, seen.id);
    return m_steps.locked(session, seen.id);
}

Booking BookingChanges::apply(Session &session, const Property &property, const Booking &booking,
                              const BookingTerms &terms, UserId actor)
{
    if (terms.stay != booking.stay)
        expire(session, m_claims.move(session, property, booking.id, terms.stay));
    const Booking changed = withTerms(booking, terms);
    const Booking written =
        write(session, property, booking, terms,
              {QStringLiteral("changed"),
               actor,
               {{QStringLiteral("before"), termsOf(booking)}, {QStringLiteral("after"), termsOf(changed)}}});
    m_steps.tell(
        session,
        {.kind = NoticeKind::BookingChanged, .bookingId = booking.id, .occasion = QString::number(changed.version)});
    return written;
}

Booking BookingChanges::reprice(Session &session, const Property &property, const Booking &booking,
                                const BookingTerms &terms, const BookingSteps::Note &note)
{
    return write(session, property, booking, terms, note);
}

void BookingChanges::hold(Session &session, const Property &property, const Booking &booking,
                          const PendingChange &change, const QDateTime &holdExpiresAt)
{
    m_changes.insert(session, change);
    expire(session, m_claims.takeForChange(session, property, booking.stay, change.terms.stay, booking.id, change.id,
                                           holdExpiresAt));
    m_steps.publishCalendar(session, property, change.terms.stay);
}

Booking BookingChanges::applyHeld(Session &session, ChangeId id, const Booking &seen)
{
    const Booking booking = locked(session, seen);
    const auto change = m_changes.find(session, booking.propertyId, id);
    const bool hasArrived = booking.status == BookingStatus::CheckedIn;
    const bool stillFits = change && (booking.status == BookingStatus::Confirmed ||
                                      (hasArrived && change->terms.stay.from == booking.stay.from));
    if (!stillFits)
        throw WrongState(toName(booking.status),
                         QStringLiteral("The booking is %1; it cannot be changed so.").arg(toName(booking.status)));
    m_claims.releaseChange(session, booking.propertyId, id);
    return apply(session, m_steps.propertyOf(session, booking.propertyId), booking, change->terms, change->actor);
}

void BookingChanges::drop(Session &session, const Booking &booking, ChangeId id)
{
    m_claims.releaseChange(session, booking.propertyId, id);
    m_steps.publishCalendar(session, m_steps.propertyOf(session, booking.propertyId), booking.stay);
}

Booking BookingChanges::write(Session &session, const Property &property, const Booking &booking,
                              const BookingTerms &terms, const BookingSteps::Note &note)
{
    const Booking changed = withTerms(booking, terms);
    BookingSteps::Note counted = note;
    if (isOccupying(booking.status))
        counted.entries = entriesOfChange(property, booking, revenueByNight(m_bookings.lines(session, booking)),
                                          changed, revenueByNight(terms.price.lines));
    m_bookings.changeTerms(session, changed, terms.price.lines, m_clock.now());
    m_steps.remark(session, booking, counted);
    m_steps.publish(session, property, changed, booking);
    return changed;
}

void BookingChanges::expire(Session &session, const QList<ExpiredHold> &holds)
{
    for (const ExpiredHold &hold : holds)
        m_lifecycle.expire(session, hold);
}

} // namespace roost
