#include "backend/modules/availability/search_order.h"

namespace roost {

SearchOrder::SearchOrder(const SearchRequest &request)
    : m_key(request.sort == SearchSort::Price ? boundKeyOf(request.stay.stay) : rankKey)
    , m_nights(request.stay.stay.nights())
{
}

SearchPosition SearchOrder::positionOf(const SearchEntry &entry) const
{
    return {isByPrice() ? entry.currency : QString(), entry.key(m_key), entry.id};
}

SearchPosition SearchOrder::lowestHit(const SearchPosition &candidate) const
{
    return {candidate.currency, m_key == nightKey ? candidate.sortKey * m_nights : candidate.sortKey, {}};
}

} // namespace roost
