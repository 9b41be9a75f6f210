#pragma once

#include "backend/core/errors.h"
#include "backend/modules/property/property.h"

namespace roost {

/// Everything that is wrong with a property on its own, each at its field of the contract.
QList<FieldError> faultsOf(const Property &property);

/// What it lacks before guests may see it.
QList<FieldError> missingForPublication(const Property &property);

} // namespace roost
