#pragma once

#include "backend/modules/pricing/price.h"

namespace roost {

/// Cleaning (that of a short stay in its place), extra guests a night, pets, then custom fees; a percentage among those
/// is of nights and of the three before them, never of another custom fee.
void appendFees(Price &price, const PriceInput &input);

/// Taxes; a percentage is of nights and fees, never of another tax.
void appendTaxes(Price &price, const PriceInput &input);

} // namespace roost
