#pragma once

#include "backend/modules/property/photo.h"

#include <QMap>

namespace roost {

/// A photo at every size.
struct PhotoRenditions
{
    QSize size{}; ///< of the large one, in pixels
    QMap<PhotoSize, QByteArray> jpegs{};
};

/// Reads a JPEG or PNG, turns it upright, and writes it at every size as JPEG, on white where it is transparent and
/// without anything else that the file says (place, time, camera).
/// Throws Invalid: NOT_AN_IMAGE, TOO_SMALL (less than 320 pixels in height or width), TOO_LARGE (more than 50
/// megapixels). Takes some tenths of a second and up to 200 MB. Any thread; pure.
PhotoRenditions renditionsOf(const QByteArray &file);

} // namespace roost
