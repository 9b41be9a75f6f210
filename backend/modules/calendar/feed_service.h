#pragma once

#include "backend/core/actor.h"
#include "backend/database/database.h"
#include "backend/modules/calendar/import_service.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// The calendars that a property listens to, as its host keeps them. Any thread; every public function is one
/// transaction. NotFound and Forbidden as PropertyService::getManagedForUpdate() throws them.
class FeedService
{
public:
    FeedService(Database &database, const PropertyService &properties, ImportService &imports, const Clock &clock);

    QList<CalendarFeed> list(const Actor &actor, PropertyId propertyId) const;

    /// Of all one's own properties, or everybody's for admins.
    Page<CalendarFeed> list(const Actor &actor, FeedFilter filter, int limit,
                            const std::optional<CalendarFeedId> &after) const;

    /// NotFound when the property has no such feed, here and below.
    CalendarFeed show(const Actor &actor, PropertyId propertyId, CalendarFeedId id) const;

    /// Without an address it waits for files. Invalid for an address that cannot be one; Conflict (TOO_MANY) above 20.
    CalendarFeed create(const Actor &actor, PropertyId propertyId, const FeedEdit &edit);

    /// PreconditionFailed when `version` is given and not the current one.
    CalendarFeed update(const Actor &actor, PropertyId propertyId, CalendarFeedId id, std::optional<qint64> version,
                        const FeedEdit &edit);

    /// With everything it claimed, and its conflicts.
    void remove(const Actor &actor, PropertyId propertyId, CalendarFeedId id, std::optional<qint64> version);

    /// Takes the document in place of the one before. Conflict (HAS_ADDRESS) for a feed that is read from an address;
    /// Invalid when it is no calendar.
    CalendarFeed replaceFile(const Actor &actor, PropertyId propertyId, CalendarFeedId id, const QByteArray &document);

private:
    CalendarFeed get(Session &session, const Property &property, CalendarFeedId id) const;
    CalendarFeed getAtVersion(Session &session, const Property &property, CalendarFeedId id,
                              std::optional<qint64> version) const;

    Database &m_database;
    const PropertyService &m_properties;
    ImportService &m_imports;
    const Clock &m_clock;
    CalendarFeedRepository m_feeds;
};

} // namespace roost
