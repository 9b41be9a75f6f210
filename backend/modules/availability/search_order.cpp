#include "backend/modules/availability/search_order.h"

namespace roost {

namespace {

constexpr qint64 longestStayWithABound = 7;

/// Fridays and Saturdays, as the bounds count them, whatever a property's own weekend is.
int weekendNights(const DateRange &stay)
{
    int count = 0;
    for (QDate night = stay.from; night < stay.to; night = night.addDays(1))
        count += night.dayOfWeek() == Qt::Friday || night.dayOfWeek() == Qt::Saturday;
    return count;
}

} // namespace

SearchOrder::SearchOrder(const SearchRequest &request)
    : m_sort(request.sort)
    , m_currency(request.sort == SearchSort::Price ? request.currency : QString())
    , m_stay(request.stay.stay)
    , m_isInOneCity(!request.city.isEmpty())
{
}

QByteArray SearchOrder::column() const
{
    if (!isByPrice())
        return "rank";
    if (isKeptByNight())
        return "bound_long";
    return "bound_" + QByteArray::number(m_stay.nights()) + '_' + QByteArray::number(weekendNights(m_stay));
}

SearchPosition SearchOrder::lowestHit(const SearchPosition &candidate) const
{
    const qint64 nights = isByPrice() && isKeptByNight() ? m_stay.nights() : 1;
    return {candidate.currency, candidate.sortKey * nights, {}};
}

/// All over the world one index has to do.
bool SearchOrder::isKeptByNight() const
{
    return m_stay.nights() > longestStayWithABound || !m_isInOneCity;
}

} // namespace roost
