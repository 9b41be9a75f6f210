#pragma once

#include "backend/modules/availability/search_candidate.h"

namespace roost {

/// Whether an entry is free on the nights of a search and fits what is asked for, apart from the price.
class SearchFilter
{
public:
    /// amenities: a bit for each that is asked for. now: holds that end by then take no night.
    SearchFilter(const SearchRequest &request, quint64 amenities, const QDateTime &now);

    /// What stands beside the stay; nothing when the entry does not fit.
    std::optional<Neighbourhood> admit(const SearchEntry &entry) const;

private:
    bool offersEnough(const SearchEntry &entry) const;
    bool isInBox(const SearchEntry &entry) const;
    QList<DateRange> lapsed(const SearchEntry &entry) const;
    std::optional<Neighbourhood> neighbourhood(const SearchEntry &entry, const TakenNights &taken) const;

    const SearchRequest &m_request;
    quint64 m_amenities;
    QDateTime m_now;
    std::optional<qint64> m_highestRank; ///< of the rating asked for
};

} // namespace roost
