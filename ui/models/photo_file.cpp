#include "ui/models/photo_file.h"

#include "ui/api/photo_api.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>

namespace roost::ui {

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("PhotoFile", sentence);
}

} // namespace

PhotoFile PhotoFile::check(const QString &path)
{
    PhotoFile file;
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const auto format = reader.format();
    const auto size = reader.size();
    if (format != "jpeg" && format != "png") {
        file.fault = say(QT_TRANSLATE_NOOP("PhotoFile", "This is no JPEG or PNG file."));
        return file;
    }
    file.contentType = "image/" + format;
    const auto bytes = QFileInfo(path).size();
    if (bytes > PhotoApi::mostBytes)
        file.fault = say(QT_TRANSLATE_NOOP("PhotoFile", "It has %1; %2 are the most."))
                         .arg(QLocale().formattedDataSize(bytes), QLocale().formattedDataSize(PhotoApi::mostBytes));
    else if (size.width() < PhotoApi::smallestSide || size.height() < PhotoApi::smallestSide)
        file.fault = say(QT_TRANSLATE_NOOP("PhotoFile", "It has %1 × %2 pixels; %3 each way are the least."))
                         .arg(size.width())
                         .arg(size.height())
                         .arg(PhotoApi::smallestSide);
    else if (qint64(size.width()) * size.height() > PhotoApi::mostPixels)
        file.fault = say(QT_TRANSLATE_NOOP("PhotoFile", "It has more than 50 megapixels."));
    if (size.isValid())
        reader.setScaledSize(size.scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatio));
    file.thumbnail = reader.read();
    return file;
}

} // namespace roost::ui
