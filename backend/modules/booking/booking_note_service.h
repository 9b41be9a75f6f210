#pragma once

#include "backend/core/clock.h"
#include "backend/database/database.h"
#include "backend/modules/booking/booking_access.h"
#include "backend/modules/booking/booking_note_repository.h"

namespace roost {

/// Notes of hosts and admins on bookings. Every public function is one transaction; NotFound to whoever may not see the
/// booking, Forbidden to its guest. Any thread.
class BookingNoteService
{
public:
    BookingNoteService(Database &database, const Clock &clock);

    /// Of one's own side, oldest first.
    QList<BookingNote> list(const Actor &actor, BookingId booking) const;
    BookingNote show(const Actor &actor, BookingId booking, BookingNoteId id) const;

    /// text: 1 to 2000 characters; Invalid (/text) otherwise.
    BookingNote add(const Actor &actor, BookingId booking, const QString &text);

    /// By who wrote it, Forbidden (OTHER_AUTHOR) to others of the side. PreconditionFailed unless it is the version.
    BookingNote change(const Actor &actor, BookingId booking, BookingNoteId id, const std::optional<qint64> &version,
                       const QString &text);
    void remove(const Actor &actor, BookingId booking, BookingNoteId id, const std::optional<qint64> &version);

private:
    struct Place
    {
        Booking booking{};
        NoteSide side = NoteSide::Host;
    };

    Place placeOf(Session &session, const Actor &actor, BookingId booking) const;
    BookingNote own(Session &session, const Actor &actor, BookingId booking, BookingNoteId id,
                    const std::optional<qint64> &version) const;

    Database &m_database;
    const Clock &m_clock;
    BookingAccess m_access;
    BookingNoteRepository m_notes;
};

} // namespace roost
