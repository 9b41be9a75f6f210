#pragma once

#include "backend/modules/booking/booking.h"

#include <QJsonObject>

namespace roost {

/// Booking, BookingDetail, Payment and Cancellation of the contract, and the bodies that the contract lets through.
QJsonObject toJson(const Booking &booking);
QJsonObject toJson(const BookingDetail &detail);
QJsonObject toJson(const Payment &payment);
QJsonObject toJson(const Cancellation &cancellation);

/// Throws Invalid when the dates are not a stay.
BookingRequest bookingRequestFromJson(const QJsonObject &json);

} // namespace roost
