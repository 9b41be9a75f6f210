#include "backend/modules/admin/admin_routes.h"

#include "backend/modules/admin/admin_controller.h"
#include "backend/modules/admin/analytics_controller.h"
#include "backend/modules/admin/board_controller.h"
#include "backend/modules/admin/books_controller.h"
#include "backend/modules/admin/dashboard_controller.h"
#include "backend/modules/admin/docs_controller.h"
#include "backend/modules/admin/figures_controller.h"
#include "backend/modules/admin/funnel_controller.h"
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
        {Get, "/api/v1/analytics/activity", http::Access::Host, bind(controller, &AdminController::listOwnActivity)},
        {Get, "/api/v1/admin/server", Admin, bind(controller, &AdminController::showServer)},
    };
}

QList<http::Route> analyticsRoutes(AnalyticsController &controller, BooksController &books,
                                   DashboardController &dashboard, FunnelController &funnel)
{
    constexpr auto Host = http::Access::Host;

    return {
        {Get, "/api/v1/analytics/metrics", Host, bind(controller, &AnalyticsController::metrics)},
        {Get, "/api/v1/analytics/series", Host, bind(controller, &AnalyticsController::series)},
        {Get, "/api/v1/analytics/rows", Host, bind(controller, &AnalyticsController::rows)},
        {Get, "/api/v1/analytics/dashboard", Host, bind(dashboard, &DashboardController::show)},
        {Get, "/api/v1/analytics/books", Host, bind(books, &BooksController::books)},
        {Get, "/api/v1/analytics/pickup", Host, bind(books, &BooksController::pickup)},
        {Get, "/api/v1/analytics/pace", Host, bind(books, &BooksController::pace)},
        {Get, "/api/v1/analytics/forecast", Host, bind(books, &BooksController::forecast)},
        {Get, "/api/v1/analytics/shapes", Host, bind(books, &BooksController::shapes)},
        {Get, "/api/v1/analytics/funnel", Host, bind(funnel, &FunnelController::show)},
    };
}

QList<http::Route> boardRoutes(BoardController &controller)
{
    constexpr auto Host = http::Access::Host;

    return {
        {Get, "/api/v1/analytics/boards", Host, bind(controller, &BoardController::list)},
        {Post, "/api/v1/analytics/boards", Host, bind(controller, &BoardController::add),
         http::Idempotency::Transaction},
        {Get, "/api/v1/analytics/boards/{id}", Host, bind(controller, &BoardController::show)},
        {Put, "/api/v1/analytics/boards/{id}", Host, bind(controller, &BoardController::replace)},
        {Delete, "/api/v1/analytics/boards/{id}", Host, bind(controller, &BoardController::remove)},
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

QList<http::Route> docsRoutes(DocsController &controller)
{
    return {
        {Get, "/docs", http::Access::Public, bind(controller, &DocsController::page)},
        {Get, "/docs/{file}", http::Access::Public, bind(controller, &DocsController::file)},
    };
}

QList<http::Route> figuresRoutes(FiguresController &controller)
{
    return {{Get, "/metrics", http::Access::Public, bind(controller, &FiguresController::show)}};
}

} // namespace roost
