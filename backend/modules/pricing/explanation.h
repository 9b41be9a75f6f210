#pragma once

#include "backend/modules/pricing/bookability.h"

namespace roost {

/// One rule that may say what a night costs.
struct PriceStep
{
    LineRule rule = LineRule::Base;
    std::optional<PriceRuleId> ruleId{};
    QString name{};
    std::optional<Money> price{}; ///< what the night would cost by it; nothing when it does not apply
    bool decides = false;         ///< it is the first that applies
    QString detail{};             ///< why it applies, or why not
};

/// One rule that may be against a stay.
struct BookabilityStep
{
    Obstacle obstacle = Obstacle::Past;
    bool passes = true;
    QString detail{};
};

/// Why a night costs what it does, and whether a stay may begin with it.
struct Explanation
{
    PropertyId propertyId{};
    QDate night{};
    QDate today{}; ///< at the property
    NightlyRate rate{};
    NightlyRules rules{};
    QList<PriceStep> price{}; ///< in the order in which they are asked
    StayRequest request{};    ///< the stay that bookability is about
    QList<BookabilityStep> bookability{};

    bool isBookable() const;
};

/// Pure; asks the same functions as reckon() and reasonsAgainst().
Explanation explain(const BookabilityInput &input);

} // namespace roost
