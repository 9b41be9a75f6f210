#include "backend/modules/admin/demand.h"

namespace roost {

Demand &Demand::operator+=(const Demand &other)
{
    for (auto each = other.searches.constBegin(); each != other.searches.constEnd(); ++each)
        searches[each.key()] += *each;
    for (auto each = other.quotes.constBegin(); each != other.quotes.constEnd(); ++each)
        quotes[each.key()] += *each;
    return *this;
}

bool knowsSearches(const FigureFilter &filter, FigureSplit split)
{
    return knowsQuotes(filter, split) && !filter.propertyType && !filter.isOfProperties() &&
           (split == FigureSplit::None || split == FigureSplit::City);
}

bool knowsQuotes(const FigureFilter &filter, FigureSplit split)
{
    return filter.channel.isEmpty() && !filter.guestCountry && split != FigureSplit::Channel &&
           split != FigureSplit::GuestCountry;
}

} // namespace roost
