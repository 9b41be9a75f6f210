#include "backend/seed/seed_photos.h"

#include "backend/seed/scene_painter.h"

#include <QBuffer>
#include <QCryptographicHash>

namespace roost {

namespace {

constexpr int differentOnes = 15; ///< of a type
constexpr int smallSide = 320;
constexpr int jpegQuality = 82;

QByteArray jpegOf(const QImage &image)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", jpegQuality);
    return jpeg;
}

} // namespace

const SeedPhoto &SeedPhotos::photo(PropertyType type, int number)
{
    const std::pair key(type, number % differentOnes);
    const auto found = m_photos.find(key);
    if (found != m_photos.end())
        return found->second;
    const QImage scene = paintScene(key.first, key.second);
    Q_ASSERT(scene.size() == QSize(width, height));
    SeedPhoto photo;
    photo.large = jpegOf(scene);
    photo.small = jpegOf(scene.scaled(smallSide, smallSide, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    photo.sha256 = QCryptographicHash::hash(photo.large, QCryptographicHash::Sha256);
    return m_photos.emplace(key, photo).first->second;
}

} // namespace roost
