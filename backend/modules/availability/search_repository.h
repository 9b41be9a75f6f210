#pragma once

#include "backend/database/session.h"
#include "backend/modules/availability/listing.h"
#include "backend/modules/availability/search_candidate.h"
#include "backend/modules/availability/search_order.h"

namespace roost {

/// The SQL of searching, over the table search_entries.
class SearchRepository
{
public:
    /// How many candidates are read at once.
    enum class Batch { First = 32, Next = 64 };

    /// Up to so many published properties after a place, in this order, that fit the filters (but for the price), and
    /// whose nights are not claimed. Holds that have expired take no night.
    QList<SearchCandidate> candidates(Session &session, const SearchRequest &request, const SearchOrder &order,
                                      const SearchPosition &after, Batch batch, const QDateTime &now) const;

    /// Listings of these properties, with what is set for nights from a day on.
    QList<ListingPointer> listings(Session &session, const QList<PropertyId> &ids, QDate since) const;

    /// Whether published properties of the city (empty: of all) are priced in more than one currency.
    bool hasSeveralCurrencies(Session &session, const QString &city) const;

    /// Up to so many properties in the order of their ids, and locked in it; a null id is before the first.
    QList<PropertyId> propertiesAfter(Session &session, PropertyId last, int limit) const;

    /// Makes the entries of these properties anew.
    void rebuild(Session &session, const QList<PropertyId> &ids) const;

    /// Has up to `limit` entries that know of nights before `oldest` forget those before `since`; returns how many did.
    /// Entries that somebody else is changing are left for the next time.
    qint64 forgetBefore(Session &session, QDate since, QDate oldest, int limit) const;
};

} // namespace roost
