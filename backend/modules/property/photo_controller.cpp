#include "backend/modules/property/photo_controller.h"

#include "backend/core/clock.h"
#include "backend/http/cursor.h"
#include "backend/modules/property/photo_service.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

QString addressOf(const Photo &photo)
{
    return QStringLiteral("/api/v1/properties/%1/photos/%2").arg(photo.propertyId.toString(), photo.id.toString());
}

QJsonObject toJson(const Photo &photo)
{
    return {
        {QStringLiteral("id"), photo.id.toString()},     {QStringLiteral("path"), addressOf(photo)},
        {QStringLiteral("alt_text"), photo.altText},     {QStringLiteral("width"), photo.size.width()},
        {QStringLiteral("height"), photo.size.height()}, {QStringLiteral("created_at"), toRfc3339(photo.createdAt)},
    };
}

Response answer(const QList<Photo> &photos)
{
    QJsonArray items;
    for (const Photo &photo : photos)
        items.append(toJson(photo));
    return Response::json(http::pageJson(items, std::nullopt));
}

QList<PhotoPlace> placesFrom(const QJsonArray &json)
{
    QList<PhotoPlace> places;
    for (const auto &value : json)
        places.append(
            {PhotoId::parse(value[u"id"].toString()).value_or(PhotoId()), value[u"alt_text"].toString().trimmed()});
    return places;
}

PhotoSize sizeOf(const Request &request)
{
    return request.queryName<PhotoSize>("size").value_or(PhotoSize::Large);
}

/// An image never changes under its id, but its property may be taken back.
Response answer(const PhotoImage &image, PhotoSize size)
{
    const QByteArray tag = '"' + image.id.toString().toLatin1() + '-' + toName(size).toLatin1() + '"';
    return Response::text(image.jpeg, "image/jpeg")
        .withHeader("ETag", tag)
        .withHeader("Cache-Control", image.isPublic ? "public, max-age=86400" : "private, no-cache");
}

} // namespace

PhotoController::PhotoController(PhotoService &photos)
    : m_photos(photos)
{
}

Response PhotoController::list(const Request &request) const
{
    return answer(m_photos.list(request.actor, request.pathId<PropertyId>()));
}

Response PhotoController::add(const Request &request) const
{
    const QString altText = request.queryValue("alt_text").value_or(QString()).trimmed();
    const Photo photo = m_photos.add(request.actor, request.pathId<PropertyId>(), request.body, altText);
    return Response::json(toJson(photo), 201).withHeader("Location", addressOf(photo).toLatin1());
}

Response PhotoController::arrange(const Request &request) const
{
    return answer(m_photos.arrange(request.actor, request.pathId<PropertyId>(),
                                   placesFrom(request.json.value(u"photos").toArray())));
}

Response PhotoController::remove(const Request &request) const
{
    m_photos.remove(request.actor, request.pathId<PropertyId>(), request.pathId<PhotoId>("photo_id"));
    return Response::noContent();
}

Response PhotoController::image(const Request &request) const
{
    const PhotoSize size = sizeOf(request);
    const auto id = request.pathId<PhotoId>("photo_id");
    return answer(m_photos.image(request.actor, request.pathId<PropertyId>(), id, size), size);
}

Response PhotoController::cover(const Request &request) const
{
    const PhotoSize size = sizeOf(request);
    return answer(m_photos.image(request.actor, request.pathId<PropertyId>(), std::nullopt, size), size);
}

} // namespace roost
