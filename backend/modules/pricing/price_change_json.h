#pragma once

#include "backend/modules/pricing/nightly_rate.h"
#include "backend/modules/pricing/price_change.h"
#include "backend/modules/pricing/price_edit.h"

#include <QJsonArray>
#include <QJsonObject>

namespace roost {

/// A state as the journal keeps it: {"nights": {date: override or null}, "rules": {id: rule or null}, "fields": {...}}.
QJsonObject stateToJson(const PriceState &state);
PriceState stateFromJson(const QJsonObject &json);

/// PriceChange of the contract: of nights, runs that had the same before and have the same after.
QJsonObject toJson(const PriceChange &change);

/// A run of nights whose terms a change makes others.
struct TermsChange
{
    DateRange nights{};
    NightTerms before{};
    NightTerms after{};
};

QJsonObject toJson(const NightTerms &terms);
QJsonObject toJson(const TermsChange &change);

/// The changes of a PriceChangeRequest that is valid by the contract. Throws Invalid for a range that is none or too
/// long, and for an amount in no known currency.
QList<PriceEdit> editsFromJson(const QJsonObject &json);

} // namespace roost
