#pragma once

#include "backend/modules/availability/search.h"
#include "backend/modules/availability/search_entry.h"

#include <QSet>

#include <mutex>

namespace roost {

/// The published entries of one city. Never changes: another takes its place. Any thread.
class SearchArea
{
public:
    using Entries = std::vector<SearchEntryPointer>;
    using Order = std::vector<quint32>;

    static constexpr int mostGuests = 8; ///< a bound for fewer guests than there are is still a bound

    /// In any order.
    explicit SearchArea(Entries entries);

    /// This one with other entries; a null pointer: without it.
    std::shared_ptr<const SearchArea> with(const QHash<PropertyId, SearchEntryPointer> &changed) const;

    bool isEmpty() const { return m_entries.empty(); }
    bool contains(PropertyId id) const;
    const Entries &entries() const { return m_entries; } ///< in the order of their ids

    /// By currency (not for the rank), bound and id.
    static bool isBefore(const SearchEntry &a, const SearchEntry &b, SearchKey key, int guests);

    /// The places of the entries in that order, for 1 to mostGuests guests. Sorted when it is asked for first.
    const Order &orderBy(SearchKey key, int guests) const;

    const QSet<QString> &currencies() const { return m_facts->currencies; }

    /// Whether entries may lie in there.
    bool touches(const BoundingBox &box) const;

private:
    /// What does not depend on claims, and so is the same for many areas after one another.
    struct Facts
    {
        QSet<QString> currencies{};
        BoundingBox box{180, 90, -180, -90}; ///< around all that have a place
        std::array<std::once_flag, searchKeyCount * mostGuests> isSorted{};
        std::array<Order, searchKeyCount * mostGuests> orders{};
    };

    SearchArea(Entries entries, std::shared_ptr<Facts> facts);

    Order sorted(SearchKey key, int guests) const;

    Entries m_entries;
    std::shared_ptr<Facts> m_facts;
};

using SearchAreaPointer = std::shared_ptr<const SearchArea>;

} // namespace roost
