#include "backend/modules/property/photo_service.h"

#include "backend/core/errors.h"

#include <QCryptographicHash>

#include <algorithm>

namespace roost {

namespace {

constexpr int mostPhotos = 30;

void requireRoomFor(const QByteArray &sha256, const QList<Photo> &photos)
{
    if (photos.size() >= mostPhotos)
        throw Conflict(QStringLiteral("TOO_MANY"),
                       QStringLiteral("A property has %1 photos at the most.").arg(mostPhotos));
    if (std::any_of(photos.begin(), photos.end(), [&](const Photo &photo) { return photo.sha256 == sha256; }))
        throw Conflict(QStringLiteral("DUPLICATE"), QStringLiteral("The property has this photo already."));
}

template <typename Item>
QList<PhotoId> sortedIds(const QList<Item> &items)
{
    QList<PhotoId> ids;
    for (const Item &item : items)
        ids.append(item.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

[[noreturn]] void throwNoPhoto()
{
    throw NotFound(QStringLiteral("There is no such photo."));
}

} // namespace

PhotoService::PhotoService(Database &database, const PropertyService &properties, const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_clock(clock)
{
}

QList<Photo> PhotoService::list(const Actor &actor, PropertyId propertyId) const
{
    return m_database.read([&](Session &session) {
        return m_photos.list(session, m_properties.getVisible(session, actor, propertyId).id);
    });
}

Photo PhotoService::add(const Actor &actor, PropertyId propertyId, const QByteArray &file, const QString &altText)
{
    const QByteArray sha256 = QCryptographicHash::hash(file, QCryptographicHash::Sha256);
    m_database.read([&](Session &session) { // before the work, which is for nothing otherwise
        m_properties.getManaged(session, actor, propertyId);
        requireRoomFor(sha256, m_photos.list(session, propertyId));
    });
    const PhotoRenditions renditions = renditionsOf(file);
    const Photo photo{.propertyId = propertyId,
                      .id = PhotoId::create(),
                      .altText = altText,
                      .size = renditions.size,
                      .sha256 = sha256,
                      .createdAt = m_clock.now()};
    m_database.transaction([&](Session &session) {
        m_properties.getManagedForUpdate(session, actor, propertyId);
        requireRoomFor(sha256, m_photos.list(session, propertyId));
        m_photos.insert(session, photo, renditions);
    });
    return photo;
}

QList<Photo> PhotoService::arrange(const Actor &actor, PropertyId propertyId, const QList<PhotoPlace> &places)
{
    return m_database.transaction([&](Session &session) {
        m_properties.getManagedForUpdate(session, actor, propertyId);
        if (sortedIds(m_photos.list(session, propertyId)) != sortedIds(places))
            throw Conflict(QStringLiteral("PHOTOS_CHANGED"),
                           QStringLiteral("These are not the photos that the property has; read them again."));
        m_photos.arrange(session, propertyId, places);
        return m_photos.list(session, propertyId);
    });
}

void PhotoService::remove(const Actor &actor, PropertyId propertyId, PhotoId id)
{
    m_database.transaction([&](Session &session) {
        m_properties.getManagedForUpdate(session, actor, propertyId);
        if (!sortedIds(m_photos.list(session, propertyId)).contains(id))
            throwNoPhoto();
        m_photos.remove(session, propertyId, id);
    });
}

PhotoImage PhotoService::image(const Actor &actor, PropertyId propertyId, const std::optional<PhotoId> &id,
                               PhotoSize size) const
{
    return m_database.read([&](Session &session) {
        const Property property = m_properties.getVisible(session, actor, propertyId);
        auto image = m_photos.image(session, propertyId, id, size);
        if (!image)
            throwNoPhoto();
        image->isPublic = property.status == PropertyStatus::Published;
        return *image;
    });
}

} // namespace roost
