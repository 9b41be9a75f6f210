#pragma once

#include "backend/modules/availability/search_catalog.h"

namespace roost {

/// Which transactions somebody has seen, in the words of one PostgreSQL server.
struct SearchSnapshot
{
    QString transactions{}; ///< a pg_snapshot
    QString server{};       ///< when the server started: another one may count transactions otherwise
};

/// What has been committed since a snapshot.
struct SearchChanges
{
    SearchSnapshot seen{}; ///< with them
    SearchCatalog::Changes entries{};
    bool areUnknown = false; ///< they are too many, or too old to be known: everything has to be read anew
};

} // namespace roost
