#pragma once

#include "backend/database/session.h"
#include "backend/modules/booking/booking_note.h"

namespace roost {

/// The SQL of booking_notes.
class BookingNoteRepository
{
public:
    /// Of one side, oldest first.
    QList<BookingNote> list(Session &session, const Booking &booking, NoteSide side) const;

    std::optional<BookingNote> find(Session &session, const Booking &booking, BookingNoteId id) const;

    /// The same, with its row locked until the transaction ends.
    std::optional<BookingNote> findForUpdate(Session &session, const Booking &booking, BookingNoteId id) const;

    void insert(Session &session, const BookingNote &note) const;

    /// Writes text, time and version.
    void update(Session &session, const BookingNote &note) const;
    void remove(Session &session, const BookingNote &note) const;
};

} // namespace roost
