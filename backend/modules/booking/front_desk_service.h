#pragma once

#include "backend/database/database.h"
#include "backend/modules/availability/claim_service.h"
#include "backend/modules/booking/booking_access.h"
#include "backend/modules/booking/booking_steps.h"

namespace roost {

/// The steps of a booking's life that its host takes: the answer to a request, arrival, departure, no-show.
///
/// Every public function is one transaction, throws NotFound to whoever may not see the booking, Forbidden to its
/// guest, WrongState when the booking is somewhere else in its life; on a booking that has taken the step before it
/// changes nothing. Any thread.
class FrontDeskService
{
public:
    FrontDeskService(Database &database, const PropertyService &properties, ClaimService &claims,
                     BookingNotices &notices, const Clock &clock, BookingSettings settings);

    /// REQUESTED becomes PENDING, and its nights are held for the guest to pay. WrongState also when the time to answer
    /// is over.
    Booking accept(const Actor &actor, BookingId id);

    /// REQUESTED becomes DECLINED, and its nights are free. reason: what the guest is told; may be empty.
    Booking decline(const Actor &actor, BookingId id, const QString &reason);

    /// CONFIRMED becomes CHECKED_IN, from the day of arrival on; Conflict (TOO_EARLY) before. Days are the property's.
    Booking checkIn(const Actor &actor, BookingId id);

    /// CHECKED_IN becomes COMPLETED. Who leaves early gives the nights from today on back, but the first; what was paid
    /// stays paid.
    Booking checkOut(const Actor &actor, BookingId id);

    /// CONFIRMED becomes NO_SHOW, from the day of arrival on; Conflict (TOO_EARLY) before. The nights stay the guest's.
    Booking noShow(const Actor &actor, BookingId id);

private:
    /// The booking under lock, its claim locked before it.
    Booking lockedForHost(Session &session, const Actor &actor, BookingId id);
    void requireArrivalDay(const Property &property, const Booking &booking) const;
    Booking arrive(const Actor &actor, BookingId id, BookingStatus to, const QString &kind, NoticeKind notice);
    Booking shortened(Session &session, const Property &property, const Booking &booking, QDate departure);

    Database &m_database;
    ClaimService &m_claims;
    const Clock &m_clock;
    const BookingSettings m_settings;
    BookingAccess m_access;
    BookingSteps m_steps;
    BookingRepository m_bookings;
};

} // namespace roost
