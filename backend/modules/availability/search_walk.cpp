#include "backend/modules/availability/search_walk.h"

#include <algorithm>

namespace roost {

SearchWalk::SearchWalk(const QList<SearchAreaPointer> &areas, const SearchFilter &filter, const SearchOrder &order)
    : m_filter(filter)
    , m_order(order)
{
    m_places.reserve(static_cast<size_t>(areas.size()));
    for (const SearchAreaPointer &area : areas)
        m_places.push_back({.area = area, .order = &order.of(*area)});
    sortPlaces();
}

void SearchWalk::skipTo(const SearchPosition &after)
{
    for (Place &place : m_places) {
        const auto next = std::partition_point(place.order->begin(), place.order->end(), [&](quint32 index) {
            return !(after < m_order.positionOf(*place.area->entries()[index]));
        });
        place.index = static_cast<size_t>(next - place.order->begin());
    }
    sortPlaces();
}

QList<SearchCandidate> SearchWalk::next(int count)
{
    QList<SearchCandidate> candidates;
    candidates.reserve(count);
    for (; !m_places.empty() && candidates.size() < count; advance()) {
        const SearchEntryPointer &entry = m_places.front().entry();
        if (const auto neighbourhood = m_filter.admit(*entry))
            candidates.append({entry, *neighbourhood, m_order.positionOf(*entry)});
    }
    return candidates;
}

void SearchWalk::sortPlaces()
{
    std::erase_if(m_places, [](const Place &place) { return place.isAtEnd(); });
    std::make_heap(m_places.begin(), m_places.end(), [this](const Place &a, const Place &b) { return isLater(a, b); });
}

bool SearchWalk::isLater(const Place &a, const Place &b) const
{
    return m_order.isBefore(*b.entry(), *a.entry());
}

/// To the next entry of all.
void SearchWalk::advance()
{
    if (m_places.size() == 1) {
        if (++m_places.front().index; m_places.front().isAtEnd())
            m_places.clear();
        return;
    }
    const auto later = [this](const Place &a, const Place &b) { return isLater(a, b); };
    std::pop_heap(m_places.begin(), m_places.end(), later);
    if (++m_places.back().index; m_places.back().isAtEnd())
        m_places.pop_back();
    else
        std::push_heap(m_places.begin(), m_places.end(), later);
}

} // namespace roost
