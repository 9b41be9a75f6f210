#pragma once

#include "backend/database/row.h"
#include "backend/modules/property/property.h"

namespace roost {

/// A property from a row that has all columns of the table, `rating` as a double under the name `stars`, the host's
/// name as `host_name`, and the codes of the amenities as `amenities`.
Property propertyFrom(const Row &row);

} // namespace roost
