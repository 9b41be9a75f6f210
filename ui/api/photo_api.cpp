#include "ui/api/photo_api.h"

#include "ui/api/json_fields.h"

namespace roost::ui {

namespace {

QString photosOf(const QString &propertyId)
{
    return QStringLiteral("/properties/%1/photos").arg(propertyId);
}

} // namespace

Photo Photo::fromJson(const QJsonObject &object)
{
    return {.id = textField(object, "id"),
            .altText = textField(object, "alt_text"),
            .width = numberField(object, "width"),
            .height = numberField(object, "height")};
}

PhotoApi::PhotoApi(ApiClient &client)
    : m_client(client)
{
}

void PhotoApi::list(const QString &propertyId, QObject *context, Answer<Listing<Photo>> callback)
{
    m_client.get(photosOf(propertyId), {}, context, readingInto<Listing<Photo>>(std::move(callback)));
}

void PhotoApi::picture(const QString &propertyId, const QString &photoId, Size size, QObject *context,
                       ApiClient::Callback callback)
{
    const auto name = size == Size::Medium ? QStringLiteral("medium") : QStringLiteral("small");
    const auto path = photoId.isEmpty() ? QStringLiteral("/properties/%1/cover").arg(propertyId)
                                        : QStringLiteral("%1/%2").arg(photosOf(propertyId), photoId);
    m_client.getBytes(path, {{QStringLiteral("size"), name}}, context, std::move(callback));
}

ApiUpload *PhotoApi::add(const QString &propertyId, const QByteArray &contentType, const QByteArray &content,
                         QObject *owner, Answer<Photo> callback)
{
    return m_client.upload(photosOf(propertyId), {}, contentType, content, owner,
                           readingInto<Photo>(std::move(callback)));
}

void PhotoApi::arrange(const QString &propertyId, const QList<Photo> &photos, QObject *context,
                       Answer<Listing<Photo>> callback)
{
    QJsonArray places;
    for (const auto &photo : photos)
        places.append(QJsonObject{{QStringLiteral("id"), photo.id}, {QStringLiteral("alt_text"), photo.altText}});
    m_client.send("PUT", photosOf(propertyId), {{QStringLiteral("photos"), places}}, context,
                  readingInto<Listing<Photo>>(std::move(callback)));
}

void PhotoApi::remove(const QString &propertyId, const QString &photoId, QObject *context, Outcome callback)
{
    m_client.send("DELETE", QStringLiteral("%1/%2").arg(photosOf(propertyId), photoId), {}, context,
                  telling(std::move(callback)));
}

} // namespace roost::ui
