#include "backend/modules/pricing/price_rule_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/pricing/price_rule_json.h"
#include "backend/modules/pricing/price_rule_service.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

PropertyId propertyOf(const Request &request)
{
    return request.pathId<PropertyId>();
}

PriceRuleId ruleOf(const Request &request)
{
    return request.pathId<PriceRuleId>("rule_id");
}

Response answer(const PriceRule &rule, int status = 200)
{
    return Response::json(toJson(rule), status).withVersion(rule.version);
}

} // namespace

PriceRuleController::PriceRuleController(PriceRuleService &rules)
    : m_rules(rules)
{
}

Response PriceRuleController::list(const Request &request) const
{
    QJsonArray items;
    for (const PriceRule &rule : m_rules.list(request.actor, propertyOf(request)))
        items.append(toJson(rule));
    return Response::json(http::pageJson(items, std::nullopt));
}

Response PriceRuleController::create(const Request &request) const
{
    const PropertyId property = propertyOf(request);
    const PriceRule rule = m_rules.add(request.actor, property, ruleFromJson(request.json));
    return answer(rule, 201).withHeader("Location", "/api/v1/properties/" + property.toString().toLatin1() +
                                                        "/price-rules/" + rule.id.toString().toLatin1());
}

Response PriceRuleController::show(const Request &request) const
{
    return answer(m_rules.show(request.actor, propertyOf(request), ruleOf(request)));
}

Response PriceRuleController::update(const Request &request) const
{
    return answer(
        m_rules.change(request.actor, propertyOf(request), ruleOf(request), request.ifMatchVersion(), request.json));
}

Response PriceRuleController::remove(const Request &request) const
{
    m_rules.remove(request.actor, propertyOf(request), ruleOf(request), request.ifMatchVersion());
    return Response::noContent();
}

} // namespace roost
