#pragma once

#include "backend/modules/property/photo_repository.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// The photos of properties: at most 30 each, of which the first is the cover. One transaction a function; any thread.
class PhotoService
{
public:
    PhotoService(Database &database, const PropertyService &properties, const Clock &clock);

    /// Of a property that the actor may see, in their order. NotFound otherwise.
    QList<Photo> list(const Actor &actor, PropertyId propertyId) const;

    /// Puts a photo behind the others. Throws Invalid as renditionsOf() does; Conflict: DUPLICATE when the property has
    /// this very file, TOO_MANY; NotFound and Forbidden as PropertyService::getManaged().
    Photo add(const Actor &actor, PropertyId propertyId, const QByteArray &file, const QString &altText);

    /// The new order and descriptions. Throws Conflict (PHOTOS_CHANGED) when these are not just the photos that there
    /// are.
    QList<Photo> arrange(const Actor &actor, PropertyId propertyId, const QList<PhotoPlace> &places);

    /// NotFound when the property has no such photo.
    void remove(const Actor &actor, PropertyId propertyId, PhotoId id);

    /// Of a property that the actor may see; without an id its cover. NotFound otherwise, and when it has none.
    PhotoImage image(const Actor &actor, PropertyId propertyId, const std::optional<PhotoId> &id, PhotoSize size) const;

private:
    Database &m_database;
    const PropertyService &m_properties;
    const Clock &m_clock;
    PhotoRepository m_photos;
};

} // namespace roost
