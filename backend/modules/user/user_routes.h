#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class UserController;

/// The controller outlives the routes.
QList<http::Route> userRoutes(UserController &controller);

} // namespace roost
