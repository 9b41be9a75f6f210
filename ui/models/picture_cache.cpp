#include "ui/models/picture_cache.h"

#include <QGuiApplication>
#include <QImage>
#include <QPointer>
#include <QThreadPool>

namespace roost::ui {

namespace {
constexpr qsizetype mostLoading = 4;
constexpr qsizetype mostWanted = 200; ///< who scrolls past faster does not see them anyway
constexpr int coverWidth = 400;       ///< of a card, at the most

QImage imageOf(const QByteArray &jpeg, int width)
{
    const auto image = QImage::fromData(jpeg);
    return image.width() > width ? image.scaledToWidth(width, Qt::SmoothTransformation) : image;
}
} // namespace

PictureCache::PictureCache(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_api(client)
    , m_pictures(mostBytes)
{
}

QPixmap PictureCache::picture(const QString &propertyId, const QString &photoId)
{
    const Key key{propertyId, photoId};
    if (const auto *kept = m_pictures.object(key))
        return *kept;
    if (m_missing.contains(key) || m_loading.contains(key))
        return {};
    m_wanted.removeOne(key);
    m_wanted.append(key);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    loadNext();
    return {};
}

bool PictureCache::isMissing(const QString &propertyId, const QString &photoId) const
{
    return m_missing.contains({propertyId, photoId});
}

void PictureCache::forgetCover(const QString &propertyId)
{
    const Key key{propertyId, {}};
    m_pictures.remove(key);
    m_missing.remove(key);
    m_loading.remove(key); // its answer is that of before
    Q_EMIT changed(propertyId, {});
}

void PictureCache::loadNext()
{
    while (!m_wanted.isEmpty() && m_loading.size() < mostLoading) {
        const auto key = m_wanted.takeLast();
        m_loading.insert(key);
        const auto size = key.photoId.isEmpty() ? PhotoApi::Size::Medium : PhotoApi::Size::Small;
        m_api.picture(key.propertyId, key.photoId, size, this, [this, key](const ApiReply &reply) {
            if (reply.isOk()) {
                read(key, reply.body);
                return;
            }
            m_loading.remove(key);
            if (reply.status == 404)
                m_missing.insert(key);
            loadNext();
        });
    }
}

void PictureCache::read(const Key &key, const QByteArray &jpeg)
{
    const int width = static_cast<int>(coverWidth * qGuiApp->devicePixelRatio());
    QThreadPool::globalInstance()->start([self = QPointer(this), key, jpeg, width] {
        const auto image = imageOf(jpeg, width);
        QMetaObject::invokeMethod(
            qApp,
            [self, key, image] {
                if (self)
                    self->keep(key, image);
            },
            Qt::QueuedConnection);
    });
}

void PictureCache::keep(const Key &key, const QImage &image)
{
    if (m_loading.remove(key)) {
        if (image.isNull())
            m_missing.insert(key);
        else
            m_pictures.insert(key, new QPixmap(QPixmap::fromImage(image)), static_cast<int>(image.sizeInBytes()));
        Q_EMIT changed(key.propertyId, key.photoId);
    }
    loadNext();
}

} // namespace roost::ui
