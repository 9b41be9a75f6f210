#include "backend/modules/admin/admin_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/admin/admin_json.h"
#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/answer_cache.h"
#include "backend/modules/admin/metrics_service.h"
#include "backend/modules/admin/status_service.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

Response listed(const QList<Activity> &activities)
{
    QJsonArray items;
    for (const Activity &activity : activities)
        items.append(toJson(activity));
    return Response::json({{QStringLiteral("items"), items}});
}

} // namespace

AdminController::AdminController(MetricsService &metrics, AnalyticsService &analytics, StatusService &status,
                                 AnswerCache &answers)
    : m_metrics(metrics)
    , m_analytics(analytics)
    , m_status(status)
    , m_answers(answers)
{
}

Response AdminController::showMetrics(const Request &) const
{
    return Response::json(toJson(m_metrics.snapshot()));
}

Response AdminController::dailyAnalytics(const Request &request) const
{
    AnalyticsQuery query;
    query.figures.span = {request.queryDate("from").value_or(QDate()), request.queryDate("to").value_or(QDate())};
    query.figures.filter.city = request.queryValue("city").value_or(QString());
    query.figures.filter.propertyType = request.queryName<PropertyType>("property_type");
    if (const auto currency = request.queryValue("currency"))
        query.figures.filter.currency = Currency::fromCode(*currency);
    if (const auto comparison = request.queryName<Comparison>("compare"))
        query.compared = comparedSpan(query.figures.span, *comparison);
    const auto text = [&] { return dailyAnalyticsText(m_analytics.show(query)); };
    return Response::text(m_answers.get(request.target, m_analytics.version(), text), "application/json");
}

Response AdminController::listActivity(const Request &request) const
{
    return listed(m_status.activity(http::pageLimit(request)));
}

Response AdminController::listOwnActivity(const Request &request) const
{
    if (request.actor.isAdmin())
        return listActivity(request);
    return listed(m_status.activityOf(request.actor.userId, http::pageLimit(request)));
}

Response AdminController::showServer(const Request &) const
{
    return Response::json(toJson(m_status.status()));
}

} // namespace roost
