#pragma once

#include "backend/http/route.h"

namespace roost {

class EarningsController;

/// The routes of hosts' money, for the routing table. The controller outlives it.
QList<http::Route> hostRoutes(EarningsController &controller);

} // namespace roost
