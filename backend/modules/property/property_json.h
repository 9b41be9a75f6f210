#pragma once

#include "backend/core/actor.h"
#include "backend/modules/property/property.h"

#include <QJsonObject>

namespace roost {

/// Property of the contract; its address only when the viewer is its host or an admin.
QJsonObject toJson(const Property &property, const Actor &viewer);

/// Puts what the body has into the property, and leaves the rest. The body is valid by the contract; throws Invalid for
/// an amount in no known currency.
void applyJson(const QJsonObject &json, Property &property);

} // namespace roost
