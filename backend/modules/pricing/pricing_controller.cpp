#include "backend/modules/pricing/pricing_controller.h"

#include "backend/modules/pricing/explanation_json.h"
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

http::Response PricingController::explain(const http::Request &request) const
{
    const auto asked = request.queryInteger("nights");
    const auto nights = asked ? std::optional(static_cast<int>(*asked)) : std::nullopt;
    if (nights && (*asked < 1 || *asked > maximumNights))
        throw Invalid(QStringLiteral("?nights"), QStringLiteral("RANGE"),
                      QStringLiteral("Must be from 1 to %1.").arg(maximumNights));
    return http::Response::json(toJson(m_pricing.explain(request.actor, request.pathId<PropertyId>(),
                                                         request.queryDate("date").value_or(QDate()), nights)));
}

} // namespace roost
