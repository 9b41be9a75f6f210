#pragma once

#include "ui/api/photo_api.h"

#include <QCache>
#include <QPixmap>
#include <QSet>

namespace roost::ui {

/// Pictures of properties, kept up to a bound. What is not there yet is asked for, a few at a time and the last wanted
/// first, and read on another thread, covers down to the size at which cards show them. GUI thread.
class PictureCache : public QObject
{
    Q_OBJECT

public:
    explicit PictureCache(ApiClient &client, QObject *parent = nullptr);

    /// Without a photo's id, the cover. A null pixmap when it is not there (yet): changed() tells when it is.
    QPixmap picture(const QString &propertyId, const QString &photoId = {});

    /// The server has no such picture, as far as is known.
    bool isMissing(const QString &propertyId, const QString &photoId = {}) const;

    /// The cover is another one by now.
    void forgetCover(const QString &propertyId);

    /// Bytes that are kept at the most.
    static constexpr int mostBytes = 32 * 1024 * 1024;

Q_SIGNALS:
    void changed(const QString &propertyId, const QString &photoId);

private:
    struct Key
    {
        QString propertyId{};
        QString photoId{};

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed) { return qHashMulti(seed, key.propertyId, key.photoId); }
    };

    void loadNext();
    void read(const Key &key, const QByteArray &jpeg);
    void keep(const Key &key, const QImage &image);

    PhotoApi m_api;
    QCache<Key, QPixmap> m_pictures;
    QList<Key> m_wanted; ///< the last is loaded first
    QSet<Key> m_loading;
    QSet<Key> m_missing;
};

} // namespace roost::ui
