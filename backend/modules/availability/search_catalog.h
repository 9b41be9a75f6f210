#pragma once

#include "backend/modules/availability/search_area.h"

#include <QHash>

namespace roost {

/// Everything that can be found, as it was at one instant. Never changes: another takes its place. Any thread.
class SearchCatalog
{
public:
    using Changes = QHash<PropertyId, SearchEntryPointer>; ///< a null pointer: it is no more

    /// amenityBits: their places in SearchEntry::amenities, by code.
    SearchCatalog(const QList<SearchEntryPointer> &entries, QHash<QString, int> amenityBits);

    SearchCatalog with(const Changes &changes) const;

    /// Those that may have hits.
    QList<SearchAreaPointer> areasFor(const SearchRequest &request) const;

    static bool haveSeveralCurrencies(const QList<SearchAreaPointer> &areas);

    /// The bits of all these, or nothing when one of them is unknown, and so nowhere.
    std::optional<quint64> amenityMask(const QStringList &codes) const;

private:
    std::optional<QString> cityOf(PropertyId id) const;

    QHash<QString, SearchAreaPointer> m_areas; ///< by city, in lower case
    QHash<QString, int> m_amenityBits;
};

using SearchCatalogPointer = std::shared_ptr<const SearchCatalog>;

} // namespace roost
