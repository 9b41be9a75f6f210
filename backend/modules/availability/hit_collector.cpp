#include "backend/modules/availability/hit_collector.h"

#include <algorithm>
#include <cmath>

namespace roost {

HitCollector::HitCollector(const SearchRequest &request, int limit, const std::optional<SearchPosition> &after)
    : m_request(request)
    , m_order(request)
    , m_wanted(static_cast<size_t>(limit) + 1)
    , m_after(after)
{
}

void HitCollector::offer(const ListingPointer &listing, const Money &total)
{
    SearchHit hit{listing, total, positionOf(*listing, total)};
    if (!isAffordable(total) || (m_after && !(*m_after < hit.position)))
        return;
    const auto place = std::upper_bound(m_best.begin(), m_best.end(), hit,
                                        [](const SearchHit &a, const SearchHit &b) { return a.position < b.position; });
    if (static_cast<size_t>(place - m_best.begin()) == m_wanted)
        return;
    m_best.insert(place, std::move(hit));
    if (m_best.size() > m_wanted)
        m_best.pop_back();
}

bool HitCollector::isCompleteBefore(const SearchPosition &candidate) const
{
    const SearchPosition lowest = m_order.lowestHit(candidate);
    const bool isTooDear = m_order.isByPrice() && m_request.maximumMinor && !m_request.currency.isEmpty() &&
                           lowest.sortKey > *m_request.maximumMinor;
    return isTooDear || (m_best.size() == m_wanted && m_best.back().position < lowest);
}

Page<SearchHit> HitCollector::page() const
{
    return Page<SearchHit>::of(QList<SearchHit>(m_best.begin(), m_best.end()), static_cast<int>(m_wanted) - 1);
}

bool HitCollector::isAffordable(const Money &total) const
{
    return total.minor() >= m_request.minimumMinor.value_or(total.minor()) &&
           total.minor() <= m_request.maximumMinor.value_or(total.minor());
}

SearchPosition HitCollector::positionOf(const Listing &listing, const Money &total) const
{
    const Property &property = listing.property;
    if (m_order.isByPrice())
        return {total.currency().code(), total.minor(), property.id};
    return {{}, property.rating ? -std::llround(*property.rating * 100) : 0, property.id};
}

} // namespace roost
