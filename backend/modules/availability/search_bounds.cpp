#include "backend/modules/availability/search_bounds.h"

#include <algorithm>

namespace roost {

namespace {

constexpr qint64 longestStayWithABound = 7;

/// Where the bounds of stays of so many nights begin, and of how many weekend nights the first of them is.
struct Place
{
    int key = 0;
    int weekendNights = 0;
};
constexpr std::array<Place, longestStayWithABound> places{{{0, 0}, {2, 0}, {5, 0}, {8, 0}, {11, 0}, {14, 1}, {16, 2}}};

/// Fridays and Saturdays, as the bounds count them, whatever a property's own weekend is.
int weekendNights(const DateRange &stay)
{
    int count = 0;
    for (QDate night = stay.from; night < stay.to; night = night.addDays(1))
        count += night.dayOfWeek() == Qt::Friday || night.dayOfWeek() == Qt::Saturday;
    return count;
}

} // namespace

int nightsOf(SearchKey key)
{
    if (key == rankKey || key == nightKey)
        return key == nightKey ? 1 : 0;
    const auto next = std::upper_bound(places.begin(), places.end(), static_cast<int>(key),
                                       [](int value, const Place &place) { return value < place.key; });
    return static_cast<int>(next - places.begin());
}

SearchKey boundKeyOf(const DateRange &stay)
{
    if (stay.nights() > longestStayWithABound)
        return nightKey;
    const Place &place = places.at(static_cast<size_t>(stay.nights() - 1));
    return SearchKey{place.key + weekendNights(stay) - place.weekendNights};
}

} // namespace roost
