#include "backend/modules/booking/booking_steps.h"

#include "backend/core/errors.h"
#include "backend/modules/booking/booking_event.h"
#include "backend/modules/pricing/calendar_changed.h"

namespace roost {

BookingSteps::BookingSteps(const PropertyService &properties, BookingNotices &notices, const Clock &clock)
    : m_properties(properties)
    , m_notices(notices)
    , m_clock(clock)
{
}

Booking BookingSteps::locked(Session &session, BookingId id) const
{
    if (const auto booking = m_bookings.findForUpdate(session, id))
        return *booking;
    throw NotFound(QStringLiteral("There is no such booking."));
}

Property BookingSteps::propertyOf(Session &session, PropertyId id) const
{
    return m_properties.find(session, id).value(); // rows of properties are never removed
}

Booking BookingSteps::move(Session &session, const Property &property, const Booking &booking, BookingStatus to,
                           const Note &note)
{
    requireTransition(booking.status, to);
    const QDateTime now = m_clock.now();
    m_bookings.changeStatus(session, booking, to, now, note.holdExpiresAt);
    m_bookings.appendStep(session, booking.propertyId, booking.id,
                          {note.kind, booking.status, to, note.actor, now, note.data});
    count(session, booking.id, note.entries, now);
    Booking moved = booking;
    moved.status = to;
    moved.holdExpiresAt = note.holdExpiresAt;
    if (to == BookingStatus::Confirmed)
        moved.confirmedAt = now;
    if (to == BookingStatus::Cancelled)
        moved.cancelledAt = now;
    ++moved.version;
    publish(session, property, moved, booking);
    return moved;
}

void BookingSteps::remark(Session &session, const Booking &booking, const Note &note)
{
    const QDateTime now = m_clock.now();
    m_bookings.appendStep(session, booking.propertyId, booking.id,
                          {note.kind, booking.status, booking.status, note.actor, now, note.data});
    count(session, booking.id, note.entries, now);
}

void BookingSteps::publish(Session &session, const Property &property, const Booking &after,
                           const std::optional<Booking> &before)
{
    session.publish(BookingEvent(after, before, m_clock.now()));
    publishCalendar(session, property, after.stay);
    if (before && before->stay != after.stay)
        publishCalendar(session, property, before->stay);
}

void BookingSteps::publishCalendar(Session &session, const Property &property, const DateRange &stay)
{
    session.publish(CalendarChanged(property.id, property.hostId, property.claimedNights(stay)));
}

void BookingSteps::tell(Session &session, const BookingNotice &notice, const std::optional<NoticeSubject> &subject)
{
    m_notices.tell(session, notice, subject);
}

void BookingSteps::count(Session &session, BookingId id, const QList<StayEntry> &entries, const QDateTime &at)
{
    for (const StayEntry &entry : entries)
        m_entries.append(session, id, entry, at);
}

} // namespace roost
