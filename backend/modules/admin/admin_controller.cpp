#include "backend/modules/admin/admin_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/admin/admin_json.h"
#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/metrics_service.h"
#include "backend/modules/admin/status_service.h"

namespace roost {

using http::Request;
using http::Response;

AdminController::AdminController(MetricsService &metrics, AnalyticsService &analytics, StatusService &status)
    : m_metrics(metrics)
    , m_analytics(analytics)
    , m_status(status)
{
}

Response AdminController::showMetrics(const Request &) const
{
    return Response::json(toJson(m_metrics.snapshot()));
}

Response AdminController::dailyAnalytics(const Request &request) const
{
    AnalyticsQuery query;
    query.span = {request.queryDate("from").value_or(QDate()), request.queryDate("to").value_or(QDate())};
    query.city = request.queryValue("city").value_or(QString());
    if (const auto type = request.queryValue("property_type"))
        query.propertyType = fromName<PropertyType>(*type);
    if (const auto currency = request.queryValue("currency"))
        query.currency = Currency::fromCode(*currency);
    if (const auto comparison = request.queryValue("compare"))
        query.comparison = fromName<Comparison>(*comparison);
    return Response::json(toJson(m_analytics.daily(query)));
}

Response AdminController::listActivity(const Request &request) const
{
    QJsonArray items;
    for (const Activity &activity : m_status.activity(http::pageLimit(request)))
        items.append(toJson(activity));
    return Response::json({{QStringLiteral("items"), items}});
}

Response AdminController::showServer(const Request &) const
{
    return Response::json(toJson(m_status.status()));
}

} // namespace roost
