#include "backend/modules/guest/saved_property_service.h"

#include "backend/core/errors.h"

namespace roost {

SavedPropertyService::SavedPropertyService(Database &database, const PropertyService &properties, const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_clock(clock)
{
}

Page<SavedProperty> SavedPropertyService::list(const Actor &actor, int limit,
                                               const std::optional<SavedPosition> &after) const
{
    return m_database.read([&](Session &session) {
        return Page<SavedProperty>::of(m_saved.list(session, actor.userId, limit + 1, after), limit);
    });
}

void SavedPropertyService::save(const Actor &actor, PropertyId property)
{
    m_database.transaction([&](Session &session) {
        m_properties.getVisible(session, actor, property);
        m_saved.put(session, actor.userId, property, m_clock.now());
    });
}

void SavedPropertyService::remove(const Actor &actor, PropertyId property)
{
    m_database.transaction([&](Session &session) {
        if (!m_properties.find(session, property))
            throw NotFound(QStringLiteral("There is no such property."));
        m_saved.remove(session, actor.userId, property);
    });
}

} // namespace roost
