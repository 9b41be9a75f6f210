#pragma once

#include "backend/database/session.h"
#include "backend/modules/availability/listing.h"
#include "backend/modules/availability/search_changes.h"

#include <chrono>

namespace roost {

/// The SQL of searching: the tables search_entries and search_changes, and what listings are made of.
class SearchRepository
{
public:
    /// What is committed now.
    SearchSnapshot snapshot(Session &session) const;

    /// Whether something was committed that is not in the snapshot, or may have been.
    bool hasNewsSince(Session &session, const SearchSnapshot &seen) const;

    /// All of that, as of one instant.
    SearchChanges changesSince(Session &session, const SearchSnapshot &seen) const;

    /// The next entries in the order of their ids, published or not; a null id is before the first. None: that was all.
    QList<SearchEntryPointer> entriesAfter(Session &session, PropertyId last) const;

    /// The places of amenities in SearchEntry::amenities, by code.
    QHash<QString, int> amenityBits(Session &session) const;

    /// Listings of these properties, with what is set for nights from a day on.
    QList<ListingPointer> listings(Session &session, const QList<PropertyId> &ids, QDate since) const;

    /// Up to so many properties in the order of their ids, and locked in it; a null id is before the first.
    QList<PropertyId> propertiesAfter(Session &session, PropertyId last, int limit) const;

    /// Makes the entries of these properties anew.
    void rebuild(Session &session, const QList<PropertyId> &ids) const;

    /// Has up to `limit` entries that know of nights before `oldest` forget those before `since`; returns how many did.
    /// Entries that somebody else is changing are left for the next time.
    qint64 forgetBefore(Session &session, QDate since, QDate oldest, int limit) const;

    /// Forgets which entries changed longer ago than that.
    void forgetChanges(Session &session, std::chrono::seconds age) const;
};

} // namespace roost
