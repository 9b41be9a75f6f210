#pragma once

#include "backend/core/page.h"
#include "backend/modules/guest/saved_property_repository.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// Properties that an account keeps in mind. Any thread.
class SavedPropertyService
{
public:
    SavedPropertyService(Database &database, const PropertyService &properties, const Clock &clock);

    /// Last saved first.
    Page<SavedProperty> list(const Actor &actor, int limit, const std::optional<SavedPosition> &after) const;

    /// NotFound when the actor may not see the property.
    void save(const Actor &actor, PropertyId property);

    /// NotFound when there never was such a property; one that is not saved is no error.
    void remove(const Actor &actor, PropertyId property);

private:
    Database &m_database;
    const PropertyService &m_properties;
    const Clock &m_clock;
    SavedPropertyRepository m_saved;
};

} // namespace roost
