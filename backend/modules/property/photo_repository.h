#pragma once

#include "backend/database/session.h"
#include "backend/modules/property/photo_renditions.h"

namespace roost {

/// SQL of property_photos and photo_renditions.
class PhotoRepository
{
public:
    /// In their order, the cover first.
    QList<Photo> list(Session &session, PropertyId propertyId) const;

    /// Behind those that are there.
    void insert(Session &session, const Photo &photo, const PhotoRenditions &renditions) const;

    /// The same photo of another property, in the same place of the order.
    void copy(Session &session, const Photo &photo, PropertyId to, PhotoId id) const;

    /// Every photo of the property, in the new order.
    void arrange(Session &session, PropertyId propertyId, const QList<PhotoPlace> &places) const;

    /// Those behind it move up.
    void remove(Session &session, PropertyId propertyId, PhotoId id) const;

    /// Nothing when there is none; without an id, the cover.
    std::optional<PhotoImage> image(Session &session, PropertyId propertyId, const std::optional<PhotoId> &id,
                                    PhotoSize size) const;
};

} // namespace roost
