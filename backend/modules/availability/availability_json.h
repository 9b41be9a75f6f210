#pragma once

#include "backend/modules/availability/availability.h"

#include <QJsonObject>

namespace roost {

/// Availability of the contract.
QJsonObject toJson(const PropertyCalendar &calendar);

/// The changes of an AvailabilityUpdate that is valid by the contract. Throws Invalid for a range that is empty, or
/// longer than 731 nights, and for an amount in no known currency.
QList<AvailabilityChange> changesFromJson(const QJsonObject &json);

} // namespace roost
