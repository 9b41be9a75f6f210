#pragma once

#include "backend/modules/pricing/price_rule.h"

#include <QJsonObject>

#include <variant>

namespace roost {

/// Overrides of some nights; a part that is not given stays, an inner nothing goes back to the rules.
struct NightsEdit
{
    DateRange nights{};
    Weekdays weekdays = Weekdays::all();
    std::optional<std::optional<Money>> price{};
    std::optional<BasisPoints> percent{}; ///< more or less than each night costs now; instead of a price
    std::optional<std::optional<int>> minNights{};
    std::optional<std::optional<int>> maxNights{};
    std::optional<bool> closedToArrival{};
    std::optional<bool> closedToDeparture{};
};

struct RuleAddition
{
    PriceRule rule{}; ///< each property gets one of its own
};

struct RuleChange
{
    PriceRuleId id{};
    QJsonObject body{}; ///< as of a PATCH
};

struct RuleRemoval
{
    PriceRuleId id{};
};

/// The base price and whatever else of the property itself its prices depend on.
struct FieldsChange
{
    QJsonObject body{}; ///< as of a PATCH of the property, with such fields only
};

/// One of the changes of a request, to one or many properties.
struct PriceEdit
{
    QList<PropertyId> properties{};
    std::variant<NightsEdit, RuleAddition, RuleChange, RuleRemoval, FieldsChange> edit{};
};

} // namespace roost
