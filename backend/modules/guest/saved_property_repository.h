#pragma once

#include "backend/database/session.h"
#include "backend/modules/guest/saved_property.h"

namespace roost {

/// The SQL of saved properties.
class SavedPropertyRepository
{
public:
    /// Last saved first, up to `limit`; without those that were taken out of the program.
    QList<SavedProperty> list(Session &session, UserId user, int limit,
                              const std::optional<SavedPosition> &after) const;

    /// No change when it is saved already.
    void put(Session &session, UserId user, PropertyId property, const QDateTime &now) const;

    /// No error when it is not saved.
    void remove(Session &session, UserId user, PropertyId property) const;
};

} // namespace roost
