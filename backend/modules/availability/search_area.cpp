#include "backend/modules/availability/search_area.h"

#include <algorithm>
#include <numeric>

namespace roost {

namespace {

bool isOlder(const SearchEntryPointer &a, const SearchEntryPointer &b)
{
    return a->id < b->id;
}

} // namespace

SearchArea::SearchArea(Entries entries)
    : m_entries(std::move(entries))
    , m_facts(std::make_shared<Facts>())
{
    std::sort(m_entries.begin(), m_entries.end(), isOlder);
    BoundingBox &box = m_facts->box;
    for (const SearchEntryPointer &entry : m_entries) {
        m_facts->currencies.insert(entry->currency);
        if (!entry->latitude || !entry->longitude)
            continue;
        box = {std::min(box.west, *entry->longitude), std::min(box.south, *entry->latitude),
               std::max(box.east, *entry->longitude), std::max(box.north, *entry->latitude)};
    }
}

SearchArea::SearchArea(Entries entries, std::shared_ptr<Facts> facts)
    : m_entries(std::move(entries))
    , m_facts(std::move(facts))
{
}

SearchAreaPointer SearchArea::with(const QHash<PropertyId, SearchEntryPointer> &changed) const
{
    Entries entries;
    entries.reserve(m_entries.size() + static_cast<size_t>(changed.size()));
    qsizetype sameFacts = 0;
    for (const SearchEntryPointer &entry : m_entries) {
        const auto other = changed.constFind(entry->id);
        if (other == changed.constEnd()) {
            entries.push_back(entry);
        } else if (*other) {
            entries.push_back(*other);
            sameFacts += (*other)->revision == entry->revision;
        }
    }
    if (sameFacts == changed.size())
        return SearchAreaPointer(new SearchArea(std::move(entries), m_facts));
    for (const SearchEntryPointer &entry : changed) {
        if (entry && !contains(entry->id))
            entries.push_back(entry);
    }
    return std::make_shared<const SearchArea>(std::move(entries));
}

bool SearchArea::contains(PropertyId id) const
{
    const auto found =
        std::lower_bound(m_entries.begin(), m_entries.end(), id,
                         [](const SearchEntryPointer &entry, PropertyId wanted) { return entry->id < wanted; });
    return found != m_entries.end() && (*found)->id == id;
}

bool SearchArea::isBefore(const SearchEntry &a, const SearchEntry &b, SearchKey key, int guests)
{
    if (key != rankKey && a.currency != b.currency)
        return a.currency < b.currency;
    const qint64 left = a.bound(key, guests);
    const qint64 right = b.bound(key, guests);
    return left != right ? left < right : a.id < b.id;
}

const SearchArea::Order &SearchArea::orderBy(SearchKey key, int guests) const
{
    const auto index = static_cast<size_t>(key) * mostGuests + static_cast<size_t>(guests - 1);
    std::call_once(m_facts->isSorted.at(index), [&] { m_facts->orders.at(index) = sorted(key, guests); });
    return m_facts->orders.at(index);
}

bool SearchArea::touches(const BoundingBox &box) const
{
    const BoundingBox &own = m_facts->box;
    const bool isAcrossTheDateLine = box.west > box.east;
    const bool meetsInLongitude = isAcrossTheDateLine ? own.east >= box.west || own.west <= box.east
                                                      : own.east >= box.west && own.west <= box.east;
    return meetsInLongitude && own.north >= box.south && own.south <= box.north;
}

SearchArea::Order SearchArea::sorted(SearchKey key, int guests) const
{
    Order order(m_entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](quint32 a, quint32 b) { return isBefore(*m_entries[a], *m_entries[b], key, guests); });
    return order;
}

} // namespace roost
