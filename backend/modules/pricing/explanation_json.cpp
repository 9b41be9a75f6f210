#include "backend/modules/pricing/explanation_json.h"

#include "backend/http/json_value.h"

namespace roost {

namespace {

using http::toJson;

QJsonValue idOrNull(const std::optional<PriceRuleId> &id)
{
    return id ? QJsonValue(id->toString()) : QJsonValue();
}

QJsonObject toJson(const PriceStep &step)
{
    return {
        {QStringLiteral("rule"), toName(step.rule)}, {QStringLiteral("rule_id"), idOrNull(step.ruleId)},
        {QStringLiteral("name"), step.name},         {QStringLiteral("applies"), step.price.has_value()},
        {QStringLiteral("decides"), step.decides},   {QStringLiteral("price"), toJson(step.price)},
        {QStringLiteral("detail"), step.detail},
    };
}

QJsonObject toJson(const BookabilityStep &step)
{
    return {
        {QStringLiteral("code"), toName(step.obstacle)},
        {QStringLiteral("passes"), step.passes},
        {QStringLiteral("detail"), step.detail},
    };
}

template <typename Step>
QJsonArray arrayOf(const QList<Step> &steps)
{
    QJsonArray array;
    for (const Step &step : steps)
        array.append(toJson(step));
    return array;
}

} // namespace

QJsonObject toJson(const Explanation &explanation)
{
    return {
        {QStringLiteral("property_id"), explanation.propertyId.toString()},
        {QStringLiteral("date"), toJson(explanation.night)},
        {QStringLiteral("today"), toJson(explanation.today)},
        {QStringLiteral("price"), toJson(explanation.rate.price)},
        {QStringLiteral("rule"), toName(explanation.rate.rule)},
        {QStringLiteral("rule_id"), idOrNull(explanation.rate.ruleId)},
        {QStringLiteral("price_rules"), arrayOf(explanation.price)},
        {QStringLiteral("min_nights"), explanation.rules.minNights},
        {QStringLiteral("max_nights"), explanation.rules.maxNights},
        {QStringLiteral("check_in"), toJson(explanation.request.stay.from)},
        {QStringLiteral("check_out"), toJson(explanation.request.stay.to)},
        {QStringLiteral("bookable"), explanation.isBookable()},
        {QStringLiteral("bookability_rules"), arrayOf(explanation.bookability)},
    };
}

} // namespace roost
