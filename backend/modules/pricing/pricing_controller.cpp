#include "backend/modules/pricing/pricing_controller.h"

#include "backend/modules/pricing/pricing_json.h"
#include "backend/modules/pricing/pricing_service.h"

namespace roost {

PricingController::PricingController(PricingService &pricing)
    : m_pricing(pricing)
{
}

http::Response PricingController::createQuote(const http::Request &request) const
{
    const Quote quote = m_pricing.createQuote(request.actor, request.pathId<PropertyId>(), stayFromJson(request.json));
    return http::Response::json(toJson(quote), 201);
}

} // namespace roost
