#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class PropertyController;

/// The controller outlives the routes.
QList<http::Route> propertyRoutes(PropertyController &controller);

} // namespace roost
