#pragma once

#include "backend/modules/pricing/explanation.h"

#include <QJsonObject>

namespace roost {

/// Explanation of the contract.
QJsonObject toJson(const Explanation &explanation);

} // namespace roost
