#include "backend/modules/property/photo_renditions.h"

#include "backend/core/errors.h"

#include <QBuffer>
#include <QImageReader>

namespace roost {

namespace {

constexpr int smallestSide = 320;
constexpr qint64 mostPixels = 50'000'000;
constexpr int jpegQuality = 85;
const QString damaged = QStringLiteral("The file is damaged.");

[[noreturn]] void refuse(const QString &code, const QString &detail)
{
    throw Invalid(QString(), code, detail);
}

int longerSide(PhotoSize size)
{
    switch (size) {
    case PhotoSize::Small:
        return 320;
    case PhotoSize::Medium:
        return 800;
    case PhotoSize::Large:
        break;
    }
    return 1'600;
}

QImage read(QByteArray file)
{
    QBuffer buffer(&file);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (format != "jpeg" && format != "png")
        refuse(QStringLiteral("NOT_AN_IMAGE"), QStringLiteral("Must be a JPEG or PNG file."));
    const QSize size = reader.size();
    if (size.isEmpty())
        refuse(QStringLiteral("NOT_AN_IMAGE"), damaged);
    if (size.width() < smallestSide || size.height() < smallestSide)
        refuse(QStringLiteral("TOO_SMALL"),
               QStringLiteral("Must be at least %1 pixels wide and high.").arg(smallestSide));
    if (qint64(size.width()) * size.height() > mostPixels)
        refuse(QStringLiteral("TOO_LARGE"), QStringLiteral("Must have no more than 50 megapixels."));

    // Reading it smaller spares memory; twice the size that is wanted keeps it sharp.
    const int side = 2 * longerSide(PhotoSize::Large);
    if (std::max(size.width(), size.height()) > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        refuse(QStringLiteral("NOT_AN_IMAGE"), damaged);
    return image;
}

/// The same in plain colours on white, and nothing of the file's texts.
QImage opaque(const QImage &image)
{
    QImage plain(image.size(), QImage::Format_RGB32);
    plain.fill(0xffffffff);
    const QImage source = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < plain.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(plain.scanLine(y));
        for (int x = 0; x < plain.width(); ++x) {
            const int rest = 255 - qAlpha(from[x]);
            to[x] = qRgb(qRed(from[x]) + rest, qGreen(from[x]) + rest, qBlue(from[x]) + rest);
        }
    }
    return plain;
}

QByteArray jpegOf(const QImage &image)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "JPEG", jpegQuality))
        throw std::runtime_error("a photo cannot be written as JPEG");
    return jpeg;
}

} // namespace

PhotoRenditions renditionsOf(const QByteArray &file)
{
    const QImage image = opaque(read(file));
    PhotoRenditions renditions;
    for (const auto &[size, name] : enumNames<PhotoSize>) {
        const int side = longerSide(size);
        const bool isLarger = std::max(image.width(), image.height()) > side;
        const QImage scaled =
            isLarger ? image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image;
        renditions.jpegs.insert(size, jpegOf(scaled));
        renditions.size = scaled.size(); // the large one comes last
    }
    return renditions;
}

} // namespace roost
