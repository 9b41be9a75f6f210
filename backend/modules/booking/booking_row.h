#pragma once

#include "backend/database/row.h"
#include "backend/modules/booking/booking.h"

namespace roost {

/// SELECT of bookings b as bookingFromRow() reads them, with the columns of `more` behind, each after a comma; joins or
/// a condition follow.
QByteArray bookingSelection(const QByteArray &more = {});

/// A booking with its names and what was paid.
Booking bookingFromRow(const Row &row);

} // namespace roost
