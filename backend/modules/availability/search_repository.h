#pragma once

#include "backend/database/session.h"
#include "backend/modules/availability/search.h"

namespace roost {

/// The SQL of searching.
class SearchRepository
{
public:
    /// Published properties that match what is asked for, have room, and whose nights are not claimed; without the
    /// rules of their nights, and without their amenities. Expired holds take no night.
    QList<Property> candidates(Session &session, const SearchRequest &request, const QDateTime &now) const;

    /// The amenities of these properties, sorted.
    QHash<PropertyId, QStringList> amenities(Session &session, const QList<PropertyId> &ids) const;
};

} // namespace roost
