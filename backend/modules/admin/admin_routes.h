#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class AdminController;
class FiguresController;
class HealthController;

/// The controllers outlive the routes.
QList<http::Route> adminRoutes(AdminController &controller);
QList<http::Route> healthRoutes(HealthController &controller);
QList<http::Route> figuresRoutes(FiguresController &controller); ///< to whom: the controller decides

} // namespace roost
