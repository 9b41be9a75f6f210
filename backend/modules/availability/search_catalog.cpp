#include "backend/modules/availability/search_catalog.h"

namespace roost {

SearchCatalog::SearchCatalog(const QList<SearchEntryPointer> &entries, QHash<QString, int> amenityBits)
    : m_amenityBits(std::move(amenityBits))
{
    QHash<QString, SearchArea::Entries> byCity;
    for (const SearchEntryPointer &entry : entries) {
        if (entry->isPublished)
            byCity[entry->city].push_back(entry);
    }
    for (auto city = byCity.begin(); city != byCity.end(); ++city)
        m_areas.insert(city.key(), std::make_shared<const SearchArea>(std::move(city.value())));
}

SearchCatalog SearchCatalog::with(const Changes &changes) const
{
    QHash<QString, Changes> byCity;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (const auto before = cityOf(change.key()))
            byCity[*before].insert(change.key(), nullptr);
        const SearchEntryPointer &entry = change.value();
        if (entry && entry->isPublished)
            byCity[entry->city].insert(change.key(), entry);
    }
    SearchCatalog result = *this;
    for (auto city = byCity.begin(); city != byCity.end(); ++city) {
        const SearchAreaPointer before =
            m_areas.value(city.key(), std::make_shared<const SearchArea>(SearchArea::Entries()));
        const SearchAreaPointer after = before->with(city.value());
        if (after->isEmpty())
            result.m_areas.remove(city.key());
        else
            result.m_areas.insert(city.key(), after);
    }
    return result;
}

QList<SearchAreaPointer> SearchCatalog::areasFor(const SearchRequest &request) const
{
    QList<SearchAreaPointer> areas;
    if (request.city.isEmpty())
        areas = m_areas.values();
    else if (const auto found = m_areas.constFind(request.city.toLower()); found != m_areas.constEnd())
        areas.append(*found);
    if (request.box)
        areas.removeIf([&](const SearchAreaPointer &area) { return !area->touches(*request.box); });
    return areas;
}

bool SearchCatalog::haveSeveralCurrencies(const QList<SearchAreaPointer> &areas)
{
    QSet<QString> currencies;
    for (const SearchAreaPointer &area : areas)
        currencies.unite(area->currencies());
    return currencies.size() > 1;
}

std::optional<quint64> SearchCatalog::amenityMask(const QStringList &codes) const
{
    quint64 mask = 0;
    for (const QString &code : codes) {
        const auto bit = m_amenityBits.constFind(code);
        if (bit == m_amenityBits.constEnd())
            return std::nullopt;
        mask |= quint64{1} << static_cast<unsigned>(*bit);
    }
    return mask;
}

std::optional<QString> SearchCatalog::cityOf(PropertyId id) const
{
    for (auto area = m_areas.begin(); area != m_areas.end(); ++area) {
        if (area.value()->contains(id))
            return area.key();
    }
    return std::nullopt;
}

} // namespace roost
