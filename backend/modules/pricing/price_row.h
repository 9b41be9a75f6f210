#pragma once

#include "backend/database/row.h"
#include "backend/modules/pricing/nightly_override.h"
#include "backend/modules/pricing/price_rule.h"

namespace roost {

/// From a row with the columns of nightly_overrides.
NightlyOverride overrideFrom(const Row &row, const Currency &currency);

/// From a row with all columns of price_rules.
PriceRule ruleFrom(const Row &row, const Currency &currency);

} // namespace roost
