#include "backend/modules/admin/admin_routes.h"

#include "backend/modules/admin/admin_controller.h"
#include "backend/modules/admin/figures_controller.h"
#include "backend/modules/admin/health_controller.h"

namespace roost {

using enum http::Method;
using http::bind;

QList<http::Route> adminRoutes(AdminController &controller)
{
    constexpr auto Admin = http::Access::Admin;

    return {
        {Get, "/api/v1/admin/metrics", Admin, bind(controller, &AdminController::showMetrics)},
        {Get, "/api/v1/admin/analytics/daily", Admin, bind(controller, &AdminController::dailyAnalytics)},
        {Get, "/api/v1/admin/activity", Admin, bind(controller, &AdminController::listActivity)},
        {Get, "/api/v1/admin/server", Admin, bind(controller, &AdminController::showServer)},
    };
}

QList<http::Route> healthRoutes(HealthController &controller)
{
    constexpr auto Public = http::Access::Public;
    constexpr auto None = http::Idempotency::None;
    constexpr auto Inline = http::Pool::Inline;

    return {
        {Get, "/healthz", Public, bind(controller, &HealthController::health), None, Inline},
        {Get, "/api/v1/healthz", Public, bind(controller, &HealthController::health), None, Inline},
        {Get, "/readyz", Public, bind(controller, &HealthController::ready)},
        {Get, "/api/v1/readyz", Public, bind(controller, &HealthController::ready)},
        {Get, "/openapi.json", Public, bind(controller, &HealthController::contract)},
    };
}

QList<http::Route> figuresRoutes(FiguresController &controller)
{
    return {{Get, "/metrics", http::Access::Public, bind(controller, &FiguresController::show)}};
}

} // namespace roost
