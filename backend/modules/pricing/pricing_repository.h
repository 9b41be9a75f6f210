#pragma once

#include "backend/database/session.h"
#include "backend/modules/pricing/quote.h"

namespace roost {

/// The SQL of prices and quotes, and the look at claims that a quote needs.
class PricingRepository
{
public:
    /// Overrides of the nights from range.from up to and including range.to: a departure's rules stand there.
    NightlyOverrides overrides(Session &session, const Property &property, const DateRange &range) const;

    /// The same for many properties in one query. currencies: of each property, as its overrides have none of their
    /// own.
    QHash<PropertyId, NightlyOverrides> overridesOf(Session &session, const QHash<PropertyId, Currency> &currencies,
                                                    const DateRange &range) const;

    /// Whether a claim overlaps these nights; holds that have expired do not count.
    bool isClaimed(Session &session, PropertyId propertyId, const DateRange &nights, const QDateTime &now) const;

    void insertQuote(Session &session, const Quote &quote, const std::optional<UserId> &guest,
                     const QDateTime &now) const;

    /// A kept quote with its price; its reasons are empty.
    std::optional<Quote> findQuote(Session &session, PropertyId propertyId, QuoteId id) const;
};

} // namespace roost
