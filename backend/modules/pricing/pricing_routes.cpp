#include "backend/modules/pricing/pricing_routes.h"

#include "backend/modules/pricing/price_change_controller.h"
#include "backend/modules/pricing/price_rule_controller.h"
#include "backend/modules/pricing/pricing_controller.h"

namespace roost {

QList<http::Route> pricingRoutes(PricingController &pricing, PriceRuleController &rules, PriceChangeController &changes)
{
    using enum http::Method;
    using enum http::Access;
    using http::bind;
    constexpr auto keyed = http::Idempotency::Transaction;

    return {
        {Post, "/api/v1/properties/{id}/quotes", Public, bind(pricing, &PricingController::createQuote), keyed,
         http::Pool::Fast, RateClass::Search},
        {Get, "/api/v1/quotes", Host, bind(pricing, &PricingController::listQuotes), http::Idempotency::None,
         http::Pool::Fast, RateClass::Search},
        {Get, "/api/v1/properties/{id}/explain", Public, bind(pricing, &PricingController::explain)},
        {Get, "/api/v1/properties/{id}/price-rules", Host, bind(rules, &PriceRuleController::list)},
        {Post, "/api/v1/properties/{id}/price-rules", Host, bind(rules, &PriceRuleController::create), keyed},
        {Get, "/api/v1/properties/{id}/price-rules/{rule_id}", Host, bind(rules, &PriceRuleController::show)},
        {Patch, "/api/v1/properties/{id}/price-rules/{rule_id}", Host, bind(rules, &PriceRuleController::update)},
        {Delete, "/api/v1/properties/{id}/price-rules/{rule_id}", Host, bind(rules, &PriceRuleController::remove)},
        {Post, "/api/v1/price-changes", Host, bind(changes, &PriceChangeController::create), keyed},
        {Get, "/api/v1/price-changes", Host, bind(changes, &PriceChangeController::list)},
        {Post, "/api/v1/price-changes/{id}/undo", Host, bind(changes, &PriceChangeController::undo), keyed},
    };
}

} // namespace roost
