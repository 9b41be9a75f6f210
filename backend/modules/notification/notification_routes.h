#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class NotificationController;

/// The controller outlives the routes.
QList<http::Route> notificationRoutes(NotificationController &controller);

} // namespace roost
