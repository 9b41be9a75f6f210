#pragma once

#include "backend/modules/payment/booking_change.h"

#include <QJsonObject>

namespace roost {

/// PaymentResult and BookingChange of the contract.
QJsonObject toJson(const PaymentResult &result);
QJsonObject toJson(const BookingChange &change);

} // namespace roost
