#pragma once

#include "backend/modules/availability/search_catalog.h"
#include "backend/modules/availability/search_filter.h"
#include "backend/modules/availability/search_order.h"

namespace roost {

/// Goes through the entries of some areas in one order, and hands out those that a filter admits.
class SearchWalk
{
public:
    SearchWalk(const QList<SearchAreaPointer> &areas, const SearchFilter &filter, const SearchOrder &order);

    /// From here on only; before the first next().
    void skipTo(const SearchPosition &after);

    /// Up to `count` more candidates; fewer: there are no others.
    QList<SearchCandidate> next(int count);

private:
    /// How far one area is done.
    struct Place
    {
        SearchAreaPointer area{};
        const SearchArea::Order *order = nullptr;
        size_t index = 0;

        bool isAtEnd() const { return index == order->size(); }
        const SearchEntryPointer &entry() const { return area->entries()[(*order)[index]]; }
    };

    void sortPlaces();
    bool isLater(const Place &a, const Place &b) const;
    void advance();

    const SearchFilter &m_filter;
    const SearchOrder &m_order;
    std::vector<Place> m_places; ///< none at its end; a heap, the first of all entries in front
};

} // namespace roost
