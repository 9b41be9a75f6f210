#pragma once

#include "backend/database/row.h"
#include "backend/modules/booking/booking_payment.h"

namespace roost {

/// A payment from a row with all columns of the table payments.
Payment paymentFromRow(const Row &row);

} // namespace roost
