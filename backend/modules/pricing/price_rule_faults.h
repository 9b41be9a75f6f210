#pragma once

#include "backend/core/errors.h"
#include "backend/modules/pricing/price_rule.h"
#include "backend/modules/property/property.h"

namespace roost {

/// Everything that is wrong with one rule of a property, each at its field of the contract below `pointer`. others: the
/// property's rules, this one among them or not.
QList<FieldError> faultsOf(const PriceRule &rule, const Property &property, const QList<PriceRule> &others,
                           const QString &pointer = {});

} // namespace roost
