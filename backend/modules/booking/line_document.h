#pragma once

#include "backend/modules/pricing/price.h"

#include <QByteArray>

namespace roost {

/// The lines of a price as the column `lines` of bookings has them.
QByteArray lineDocument(const QList<PriceLine> &lines);

/// The rules that made some of them, each once.
QList<PriceRuleId> rulesOf(const QList<PriceLine> &lines);

} // namespace roost
