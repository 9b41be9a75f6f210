#pragma once

#include "backend/modules/host/earnings.h"

#include <QJsonObject>

namespace roost {

/// Earnings and LedgerEntry of the contract.
QJsonObject toJson(const Earnings &earnings);
QJsonObject toJson(const LedgerEntry &entry);

} // namespace roost
