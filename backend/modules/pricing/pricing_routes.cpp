#include "backend/modules/pricing/pricing_routes.h"

#include "backend/modules/pricing/pricing_controller.h"

namespace roost {

QList<http::Route> pricingRoutes(PricingController &controller)
{
    using enum http::Method;
    using enum http::Access;

    return {
        {Post, "/api/v1/properties/{id}/quotes", Public, http::bind(controller, &PricingController::createQuote),
         http::Idempotency::Transaction},
    };
}

} // namespace roost
