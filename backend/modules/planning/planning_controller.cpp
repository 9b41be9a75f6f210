#include "backend/modules/planning/planning_controller.h"

#include "backend/http/json_value.h"
#include "backend/modules/planning/planning_json.h"
#include "backend/modules/pricing/price_change_json.h"
#include "backend/modules/pricing/pricing_json.h"

namespace roost {

PlanningController::PlanningController(const PlanningService &planning)
    : m_planning(planning)
{
}

http::Response PlanningController::showCurve(const http::Request &request) const
{
    const DateRange nights = requireNights(request.queryDate("from").value_or(QDate()),
                                           request.queryDate("to").value_or(QDate()), QStringLiteral("?to"));
    return http::Response::json(toJson(m_planning.curve(request.actor, request.pathId<PropertyId>(), nights)));
}

http::Response PlanningController::draftCurve(const http::Request &request) const
{
    const QJsonObject &body = request.json;
    const DateRange nights =
        requireNights(http::dateFromJson(body.value(u"from"), QStringLiteral("/from")),
                      http::dateFromJson(body.value(u"to"), QStringLiteral("/to")), QStringLiteral("/to"));
    return http::Response::json(
        toJson(m_planning.curve(request.actor, request.pathId<PropertyId>(), nights, editsFromJson(body))));
}

http::Response PlanningController::simulate(const http::Request &request) const
{
    return http::Response::json(
        toJson(m_planning.simulate(request.actor, request.pathId<PropertyId>(), simulationFromJson(request.json))));
}

} // namespace roost
