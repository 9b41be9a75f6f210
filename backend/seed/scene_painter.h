#pragma once

#include "backend/modules/property/property.h"

#include <QImage>

namespace roost {

/// Draws a picture of an invented home, in place of the photos that its host would have taken: of each type and for
/// every number another. The same arguments draw the same picture. Pure; any thread, with or without a display.
QImage paintScene(PropertyType type, int number);

} // namespace roost
