#pragma once

#include "backend/modules/availability/search.h"
#include "backend/modules/availability/search_area.h"

namespace roost {

/// In which order candidates of a search are looked at, and what that says of those that come later.
///
/// By rating it is the order of the hits. By price it is that of a lower bound of the total, which the entries have for
/// stays of 1 to 7 nights by how many of them are of a weekend, and for one night of longer ones: totals are at least
/// the bounds, so hits are known to be the cheapest as soon as the next bound is above them.
class SearchOrder
{
public:
    explicit SearchOrder(const SearchRequest &request);

    bool isByPrice() const { return m_key != rankKey; }

    /// The entries of the area, as their places in it.
    const SearchArea::Order &of(const SearchArea &area) const { return area.orderBy(m_key, m_guests); }

    bool isBefore(const SearchEntry &a, const SearchEntry &b) const;

    /// By price its sort key is a bound, not a total.
    SearchPosition positionOf(const SearchEntry &entry) const;

    /// No candidate from this one on has a hit before the result.
    SearchPosition lowestHit(const SearchPosition &candidate) const;

private:
    SearchKey m_key;
    qint64 m_nights;
    int m_guests; ///< that bounds are for: no more than there are
};

} // namespace roost
