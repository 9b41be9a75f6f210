#pragma once

#include "backend/modules/availability/search.h"

#include <QByteArray>

namespace roost {

/// In which order candidates of a search are read, and what that says of those that are not read yet.
///
/// By rating it is the order of the hits. By price it is that of a lower bound of the total, which the search entries
/// keep for stays of 1 to 7 nights by how many of them are of a weekend, and for one night of longer ones: totals are
/// at least the bounds, so hits are known to be the cheapest as soon as the next bound is above them.
class SearchOrder
{
public:
    explicit SearchOrder(const SearchRequest &request);

    bool isByPrice() const { return m_sort == SearchSort::Price; }

    /// The column of search_entries that candidates are in the order of: one name of a few, and no input.
    QByteArray column() const;

    /// Before every candidate.
    SearchPosition start() const { return {m_currency, isByPrice() ? -1 : -1'000, {}}; }

    /// No candidate from this one on has a hit before the result.
    SearchPosition lowestHit(const SearchPosition &candidate) const;

private:
    bool isKeptByNight() const;

    SearchSort m_sort;
    QString m_currency;
    DateRange m_stay;
    bool m_isInOneCity;
};

} // namespace roost
