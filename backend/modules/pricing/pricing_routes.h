#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class PricingController;

/// The controller outlives the routes.
QList<http::Route> pricingRoutes(PricingController &controller);

} // namespace roost
