#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class ReportController;

/// The controller outlives the routes.
QList<http::Route> reportRoutes(ReportController &controller);

} // namespace roost
