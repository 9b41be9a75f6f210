#pragma once

#include "ui/api/answer.h"

#include <QByteArray>

namespace roost::ui {

class ApiUpload;

/// A photo of a property; the first in their order is the cover.
struct Photo
{
    QString id{};
    QString altText{}; ///< what it shows, for who does not see it
    int width = 0;     ///< of the large image, in pixels
    int height = 0;

    static Photo fromJson(const QJsonObject &object);

    bool operator==(const Photo &) const = default;
};

/// The photos of properties. GUI thread; a callback is dropped when its context is gone.
class PhotoApi
{
public:
    /// What the server takes: JPEG or PNG.
    static constexpr qint64 mostBytes = 10 * 1024 * 1024;
    static constexpr qint64 mostPixels = 50'000'000;
    static constexpr int smallestSide = 320;
    static constexpr int mostPhotos = 30;
    static constexpr int longestText = 300;

    explicit PhotoApi(ApiClient &client);

    void list(const QString &propertyId, QObject *context, Answer<Listing<Photo>> callback);

    /// Of the longer side: 320 or 800 pixels at the most.
    enum class Size { Small, Medium };

    /// The bytes of a JPEG; without a photo's id, of the cover.
    void picture(const QString &propertyId, const QString &photoId, Size size, QObject *context,
                 ApiClient::Callback callback);

    /// Behind the others. contentType: image/jpeg or image/png. As ApiClient::upload().
    ApiUpload *add(const QString &propertyId, const QByteArray &contentType, const QByteArray &content, QObject *owner,
                   Answer<Photo> callback);

    /// The new order and descriptions of all of them; 409 PHOTOS_CHANGED when there are others.
    void arrange(const QString &propertyId, const QList<Photo> &photos, QObject *context,
                 Answer<Listing<Photo>> callback);
    void remove(const QString &propertyId, const QString &photoId, QObject *context, Outcome callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
