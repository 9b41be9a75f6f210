#pragma once

#include "backend/core/clock.h"
#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/availability/search_repository.h"
#include "backend/modules/pricing/pricing_repository.h"

namespace roost {

/// Finds what is free, bookable and priced as asked, by the same price function and the same rules as a quote. Any
/// thread.
class SearchService
{
public:
    SearchService(Database &database, const Clock &clock, PlatformFees fees = {});

    /// Five queries a page, however many properties there are. Invalid when the day of arrival is in the past
    /// everywhere.
    Page<SearchHit> search(const SearchRequest &request, int limit, const std::optional<SearchPosition> &after) const;

private:
    QList<SearchHit> priced(const QList<Property> &candidates, const Tariffs &tariffs,
                            const QHash<PropertyId, Neighbourhood> &neighbourhoods, const SearchRequest &request) const;

    Database &m_database;
    const Clock &m_clock;
    PlatformFees m_fees;
    SearchRepository m_search;
    PricingRepository m_pricing;
};

} // namespace roost
