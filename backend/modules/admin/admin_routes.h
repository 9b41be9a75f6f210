#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class AdminController;
class HealthController;

/// The controllers outlive the routes.
QList<http::Route> adminRoutes(AdminController &controller);
QList<http::Route> healthRoutes(HealthController &controller);

} // namespace roost
