#include "backend/modules/availability/search_order.h"

namespace roost {

namespace {

constexpr qint64 longestStayWithABound = 7;

} // namespace

SearchOrder::SearchOrder(const SearchRequest &request)
    : m_sort(request.sort)
    , m_currency(request.sort == SearchSort::Price ? request.currency : QString())
    , m_nights(request.stay.stay.nights())
    , m_isInOneCity(!request.city.isEmpty())
{
}

QByteArray SearchOrder::column() const
{
    if (!isByPrice())
        return "rank";
    return isKeptByNight() ? QByteArray("bound_long") : "bound_" + QByteArray::number(m_nights);
}

SearchPosition SearchOrder::lowestHit(const SearchPosition &candidate) const
{
    const qint64 nights = isByPrice() && isKeptByNight() ? m_nights : 1;
    return {candidate.currency, candidate.sortKey * nights, {}};
}

/// All over the world one index has to do.
bool SearchOrder::isKeptByNight() const
{
    return m_nights > longestStayWithABound || !m_isInOneCity;
}

} // namespace roost
