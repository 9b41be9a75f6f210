#pragma once

#include "ui/api/price_rule.h"

#include <QStringList>

#include <optional>

namespace roost::ui {

/// What a price is made of, as a host sees it, in the order in which it is asked: some of it fields of the property,
/// the rest rules.
enum class PriceItem {
    Base,
    Weekend,
    Season,
    LengthOfStay,
    EarlyBird,
    LastMinute,
    Coupon,
    Cleaning,
    ExtraGuest,
    Pet,
    Fee,
    Tax,
};

inline constexpr int priceItemCount = static_cast<int>(PriceItem::Tax) + 1;

PriceItem priceItemOf(RuleKind kind);

/// Whether it is a rule, of which there may be any number; else there is one, in fields of the property.
bool isRule(PriceItem item);
RuleKind ruleKindOf(PriceItem item); ///< of a rule

/// The fields of the property that it is made of; none of a rule.
QStringList propertyFieldsOf(PriceItem item);

/// The row's id of what is made of fields: "base". An item is found by it again.
QString idOfItem(PriceItem item);

/// Of a line of a booking's price, by the contract's name of its rule; nothing for those that no host sets.
std::optional<PriceItem> priceItemOfLine(const QString &rule);

/// For people: "Season".
QString priceItemName(PriceItem item);

} // namespace roost::ui
