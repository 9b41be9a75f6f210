#pragma once

#include "backend/http/route.h"

#include <QList>

namespace roost {

class PriceChangeController;
class PriceRuleController;
class PricingController;

/// The controllers outlive the routes.
QList<http::Route> pricingRoutes(PricingController &pricing, PriceRuleController &rules,
                                 PriceChangeController &changes);

} // namespace roost
