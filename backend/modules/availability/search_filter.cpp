#include "backend/modules/availability/search_filter.h"

#include <cmath>

namespace roost {

SearchFilter::SearchFilter(const SearchRequest &request, quint64 amenities, const QDateTime &now)
    : m_request(request)
    , m_amenities(amenities)
    , m_now(now)
{
    if (request.minimumRating)
        m_highestRank = -std::lround(*request.minimumRating * 100);
}

std::optional<Neighbourhood> SearchFilter::admit(const SearchEntry &entry) const
{
    if (!offersEnough(entry) || !isInBox(entry))
        return std::nullopt;
    const QList<DateRange> free = lapsed(entry);
    return free.isEmpty() ? neighbourhood(entry, entry.taken) : neighbourhood(entry, entry.taken.without(free));
}

bool SearchFilter::offersEnough(const SearchEntry &entry) const
{
    return entry.maxGuests >= m_request.stay.guests && entry.maxPets >= m_request.stay.pets &&
           (entry.amenities & m_amenities) == m_amenities && (!m_highestRank || entry.key(rankKey) <= *m_highestRank) &&
           (m_request.currency.isEmpty() || entry.currency == m_request.currency) &&
           (!m_request.type || entry.type == *m_request.type);
}

bool SearchFilter::isInBox(const SearchEntry &entry) const
{
    if (!m_request.box)
        return true;
    if (!entry.latitude || !entry.longitude)
        return false;
    const BoundingBox &box = *m_request.box;
    const bool isEastEnough = *entry.longitude >= box.west;
    const bool isWestEnough = *entry.longitude <= box.east;
    const bool isAcrossTheDateLine = box.west > box.east;
    return *entry.latitude >= box.south && *entry.latitude <= box.north &&
           (isAcrossTheDateLine ? isEastEnough || isWestEnough : isEastEnough && isWestEnough);
}

QList<DateRange> SearchFilter::lapsed(const SearchEntry &entry) const
{
    QList<DateRange> nights;
    for (const SearchHold &hold : entry.holds) {
        if (hold.until <= m_now)
            nights.append(hold.nights);
    }
    return nights;
}

std::optional<Neighbourhood> SearchFilter::neighbourhood(const SearchEntry &entry, const TakenNights &taken) const
{
    const DateRange &stay = m_request.stay.stay;
    const QDate ready = stay.to.addDays(entry.preparationNights);
    if (taken.overlap({stay.from, ready}))
        return std::nullopt;
    if (entry.minimumGapNights == 0)
        return Neighbourhood{};
    return Neighbourhood{.freeBefore = taken.gapBefore(stay.from, entry.minimumGapNights),
                         .freeAfter = taken.gapAfter(ready, entry.minimumGapNights)};
}

} // namespace roost
