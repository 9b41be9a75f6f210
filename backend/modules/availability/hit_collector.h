#pragma once

#include "backend/core/page.h"
#include "backend/modules/availability/search_order.h"

#include <vector>

namespace roost {

/// Keeps the hits of one page out of all that are offered, and knows when no other can be among them.
class HitCollector
{
public:
    HitCollector(const SearchRequest &request, int limit, const std::optional<SearchPosition> &after);

    /// A property that is free, bookable and costs this. It may be none of the page, or out of the range of prices.
    void offer(const ListingPointer &listing, const Money &total);

    /// Whether candidates from this one on cannot have a hit of the page.
    bool isCompleteBefore(const SearchPosition &candidate) const;

    /// The hits in their order.
    Page<SearchHit> page() const;

private:
    bool isAffordable(const Money &total) const;
    SearchPosition positionOf(const Listing &listing, const Money &total) const;

    const SearchRequest &m_request;
    SearchOrder m_order;
    size_t m_wanted; ///< one more than the page has
    std::optional<SearchPosition> m_after;
    std::vector<SearchHit> m_best; ///< in order
};

} // namespace roost
