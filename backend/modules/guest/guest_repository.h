#pragma once

#include "backend/database/session.h"
#include "backend/modules/guest/guest.h"

namespace roost {

/// The SQL of guests as hosts see them. `host` is whose bookings count; nothing: everybody's.
class GuestRepository
{
public:
    /// In the order of the filter, up to `limit`. reader: whose notes are looked at.
    QList<RankedGuest> list(Session &session, UserId reader, const GuestFilter &filter, const QDateTime &now, int limit,
                            const std::optional<GuestPosition> &after) const;

    /// Nothing unless there is a booking.
    std::optional<Guest> find(Session &session, UserId reader, const std::optional<UserId> &host, UserId guest,
                              const QDateTime &now) const;

    /// Newest first, up to `limit`.
    QList<GuestBooking> bookings(Session &session, const std::optional<UserId> &host, UserId guest, int limit) const;

    GuestNote note(Session &session, UserId reader, UserId guest) const;

    /// The same, with nobody else writing it until the transaction ends.
    GuestNote noteForUpdate(Session &session, UserId reader, UserId guest) const;

    /// Writes the text with the next version; an empty one removes the note.
    void setNote(Session &session, UserId reader, UserId guest, const GuestNote &note) const;
};

} // namespace roost
