#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class PhotoController;
class PropertyController;

/// The controller outlives the routes.
QList<http::Route> propertyRoutes(PropertyController &properties, PhotoController &photos);

} // namespace roost
