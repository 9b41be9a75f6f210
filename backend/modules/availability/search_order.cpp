#include "backend/modules/availability/search_order.h"

namespace roost {

SearchOrder::SearchOrder(const SearchRequest &request)
    : m_key(request.sort == SearchSort::Price ? boundKeyOf(request.stay.stay) : rankKey)
    , m_nights(request.stay.stay.nights())
    , m_guests(m_key == rankKey ? 1 : std::min(request.stay.guests, SearchArea::mostGuests))
{
}

bool SearchOrder::isBefore(const SearchEntry &a, const SearchEntry &b) const
{
    return SearchArea::isBefore(a, b, m_key, m_guests);
}

SearchPosition SearchOrder::positionOf(const SearchEntry &entry) const
{
    return {isByPrice() ? entry.currency : QString(), entry.bound(m_key, m_guests), entry.id};
}

SearchPosition SearchOrder::lowestHit(const SearchPosition &candidate) const
{
    return {candidate.currency, m_key == nightKey ? candidate.sortKey * m_nights : candidate.sortKey, {}};
}

} // namespace roost
