#pragma once

#include "backend/modules/pricing/price_rule.h"

#include <QJsonObject>

namespace roost {

/// PriceRule of the contract; the journal keeps rules in the same form.
QJsonObject toJson(const PriceRule &rule);

/// The other way, from a body that is valid by the contract, or from the journal; `pointer` is where the rule stands in
/// it. A part that is not there, or null, is not given. Throws Invalid for nights that are none, and for an amount in
/// no known currency.
PriceRule ruleFromJson(const QJsonObject &json, const QString &pointer = {});

/// The rule with what the body has in its place; null takes a part away.
PriceRule changedRule(const PriceRule &rule, const QJsonObject &body, const QString &pointer = {});

} // namespace roost
