#pragma once

#include "backend/http/route.h"

namespace roost {

class PlanningController;

/// The routes of planned prices, for the routing table. The controller outlives it.
QList<http::Route> planningRoutes(PlanningController &controller);

} // namespace roost
