#pragma once

#include "backend/modules/pricing/nightly_rate.h"
#include "backend/seed/catalog.h"
#include "backend/seed/random.h"

namespace roost {

/// A property with what was set for single nights of it.
struct SeedProperty
{
    Property property{};
    Tariff tariff{};
    int peakMonth = 7;
};

/// Makes properties whose size, price and rules fit one another and their city. Not thread-safe.
class PropertyGenerator
{
public:
    /// Overrides are given for `span`; `count` properties will be made.
    PropertyGenerator(const Catalog &catalog, const DateRange &span, int count);

    /// The index decides city and type, so that every city has some of each kind.
    SeedProperty generate(int index, UserId host, Random &random);

private:
    QString nextTitle(PropertyType type);
    QDateTime createdAt(int index) const;
    NightlyOverrides peakPrices(const Property &property, int peakMonth) const;

    const Catalog &m_catalog;
    DateRange m_span;
    int m_count;
    QHash<PropertyType, int> m_titlesGiven;
};

} // namespace roost
