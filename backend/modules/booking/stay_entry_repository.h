#pragma once

#include "backend/database/session.h"
#include "backend/modules/booking/stay_entry.h"

namespace roost {

/// Writes the journal of figures; a job of the module admin folds it. Appends only, so that no two transactions ever
/// wait for the same row.
class StayEntryRepository
{
public:
    /// Does not wait.
    void append(Session &session, BookingId booking, const StayEntry &entry, const QDateTime &at) const;
};

} // namespace roost
