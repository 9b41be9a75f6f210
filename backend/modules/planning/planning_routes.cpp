#include "backend/modules/planning/planning_routes.h"

#include "backend/modules/planning/planning_controller.h"

namespace roost {

QList<http::Route> planningRoutes(PlanningController &controller)
{
    using enum http::Method;
    using http::bind;
    constexpr auto Host = http::Access::Host;
    constexpr auto unkeyed = http::Idempotency::None;

    return {
        {Get, "/api/v1/properties/{id}/price-curve", Host, bind(controller, &PlanningController::showCurve)},
        {Post, "/api/v1/properties/{id}/price-curve", Host, bind(controller, &PlanningController::draftCurve), unkeyed,
         http::Pool::Fast, RateClass::Read}, // writes nothing
        {Post, "/api/v1/properties/{id}/simulations", Host, bind(controller, &PlanningController::simulate), unkeyed,
         http::Pool::Fast, RateClass::Read},
    };
}

} // namespace roost
