#pragma once

#include "backend/core/clock.h"
#include "backend/database/session.h"
#include "backend/modules/booking/booking_notices.h"
#include "backend/modules/booking/booking_repository.h"
#include "backend/modules/booking/stay_entry_repository.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// What every step of a booking's life has in common: the row under lock, the new state, the line in the timeline, the
/// figures, what is to be told, and the events for after the commit. All of it in the caller's transaction. Any thread.
class BookingSteps
{
public:
    /// What is kept of a step besides the states.
    struct Note
    {
        QString kind{};
        std::optional<UserId> actor{}; ///< nothing: the program itself
        QJsonObject data{};
        std::optional<QDateTime> holdExpiresAt{}; ///< of a state that holds the nights for a time
        QList<StayEntry> entries{};               ///< what it changes in the figures
    };

    BookingSteps(const PropertyService &properties, BookingNotices &notices, const Clock &clock);

    /// The booking as it is now, its row locked until the transaction ends. NotFound when there is none.
    Booking locked(Session &session, BookingId id) const;

    /// Of a booking: also when it was deleted since.
    Property propertyOf(Session &session, PropertyId id) const;

    /// Into another state. `booking` is locked. WrongState when it may not go there from where it is.
    Booking move(Session &session, const Property &property, const Booking &booking, BookingStatus to,
                 const Note &note);

    /// A line in the timeline of a booking that stays in its state.
    void remark(Session &session, const Booking &booking, const Note &note);

    void publish(Session &session, const Property &property, const Booking &after,
                 const std::optional<Booking> &before);
    void publishCalendar(Session &session, const Property &property, const DateRange &stay);

    /// After the step itself, so that what it changed is told, and comes first. subject: as in BookingNotices::tell().
    void tell(Session &session, const BookingNotice &notice,
              const std::optional<NoticeSubject> &subject = std::nullopt);

    /// What a step of this instant changes in the figures.
    void count(Session &session, BookingId id, const QList<StayEntry> &entries, const QDateTime &at);

private:
    const PropertyService &m_properties;
    BookingNotices &m_notices;
    const Clock &m_clock;
    BookingRepository m_bookings;
    StayEntryRepository m_entries;
};

} // namespace roost
