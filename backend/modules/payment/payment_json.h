#pragma once

#include "backend/modules/payment/payment.h"

#include <QJsonObject>

namespace roost {

/// PaymentResult of the contract.
QJsonObject toJson(const PaymentResult &result);

} // namespace roost
