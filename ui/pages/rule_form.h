#pragma once

#include "ui/models/price_item.h"
#include "ui/pages/rule_input.h"

namespace roost::ui {

/// One of several ways in which an item may be set: only its fields are then shown and kept.
struct RuleMode
{
    QString text{}; ///< "a price"
    QStringList fields{};
};

/// The fields of an item, in the order of the form.
QList<RuleField> fieldsOf(PriceItem item);

/// The ways that exclude one another; none when there is but one.
QList<RuleMode> modesOf(PriceItem item);

/// What a new rule begins with.
PriceRule newRule(PriceItem item, const QString &currency);

} // namespace roost::ui
