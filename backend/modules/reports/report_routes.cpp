#include "backend/modules/reports/report_routes.h"

#include "backend/modules/reports/report_controller.h"

namespace roost {

QList<http::Route> reportRoutes(ReportController &controller)
{
    using enum http::Method;
    using http::bind;
    constexpr auto Host = http::Access::Host;

    return {
        {Get, "/api/v1/reports", Host, bind(controller, &ReportController::list)},
        {Get, "/api/v1/reports/{name}", Host, bind(controller, &ReportController::show)},
    };
}

} // namespace roost
