#include "backend/modules/host/host_routes.h"

#include "backend/modules/host/earnings_controller.h"

namespace roost {

QList<http::Route> hostRoutes(EarningsController &controller)
{
    using enum http::Method;
    using http::bind;
    constexpr auto Host = http::Access::Host;

    return {
        {Get, "/api/v1/earnings", Host, bind(controller, &EarningsController::earnings)},
        {Get, "/api/v1/ledger", Host, bind(controller, &EarningsController::ledger)},
    };
}

} // namespace roost
