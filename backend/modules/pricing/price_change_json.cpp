#include "backend/modules/pricing/price_change_json.h"

#include "backend/core/clock.h"
#include "backend/http/json_value.h"
#include "backend/modules/pricing/price_rule_json.h"
#include "backend/modules/pricing/pricing_json.h"

namespace roost {

namespace {

using http::toJson;

QJsonValue orNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue overrideToJson(const NightlyOverride &override)
{
    if (override.saysNothing())
        return {};
    return QJsonObject{
        {QStringLiteral("price"), toJson(override.price)},
        {QStringLiteral("min_nights"), orNull(override.minNights)},
        {QStringLiteral("max_nights"), orNull(override.maxNights)},
        {QStringLiteral("closed_to_arrival"), override.closedToArrival},
        {QStringLiteral("closed_to_departure"), override.closedToDeparture},
    };
}

std::optional<int> numberFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

NightlyOverride overrideFromJson(QDate night, const QJsonObject &json)
{
    const QJsonValue price = json.value(u"price");
    return {
        .night = night,
        .price = price.isObject() ? std::optional(http::moneyFromJson(price, {})) : std::nullopt,
        .minNights = numberFrom(json.value(u"min_nights")),
        .maxNights = numberFrom(json.value(u"max_nights")),
        .closedToArrival = json.value(u"closed_to_arrival").toBool(),
        .closedToDeparture = json.value(u"closed_to_departure").toBool(),
    };
}

QJsonValue ruleOrNull(const std::optional<PriceRule> &rule)
{
    return rule ? QJsonValue(toJson(*rule)) : QJsonValue();
}

/// One run of nights for every change of their overrides.
QJsonArray nightRuns(const PriceEffect &effect)
{
    const auto contentOf = [](NightlyOverride override) {
        override.night = {};
        return override;
    };
    QJsonArray runs;
    auto night = effect.before.nights.begin();
    while (night != effect.before.nights.end()) {
        const QDate first = night.key();
        const NightlyOverride before = contentOf(*night);
        const NightlyOverride after = contentOf(effect.after.nights.value(first));
        QDate end = first;
        for (; night != effect.before.nights.end() && night.key() == end && contentOf(*night) == before &&
               contentOf(effect.after.nights.value(end)) == after;
             ++night)
            end = end.addDays(1);
        runs.append(QJsonObject{{QStringLiteral("from"), toJson(first)},
                                {QStringLiteral("to"), toJson(end)},
                                {QStringLiteral("before"), overrideToJson(before)},
                                {QStringLiteral("after"), overrideToJson(after)}});
    }
    return runs;
}

QJsonObject toJson(const PriceEffect &effect)
{
    QJsonArray rules;
    for (auto rule = effect.before.rules.begin(); rule != effect.before.rules.end(); ++rule)
        rules.append(QJsonObject{{QStringLiteral("id"), rule.key().toString()},
                                 {QStringLiteral("before"), ruleOrNull(*rule)},
                                 {QStringLiteral("after"), ruleOrNull(effect.after.rules.value(rule.key()))}});
    QJsonArray fields;
    for (auto field = effect.before.fields.begin(); field != effect.before.fields.end(); ++field)
        fields.append(QJsonObject{{QStringLiteral("name"), field.key()},
                                  {QStringLiteral("before"), field.value()},
                                  {QStringLiteral("after"), effect.after.fields.value(field.key())}});
    return {
        {QStringLiteral("property_id"), effect.propertyId.toString()},
        {QStringLiteral("nights"), nightRuns(effect)},
        {QStringLiteral("rules"), rules},
        {QStringLiteral("fields"), fields},
    };
}

/// Outer nothing: the key is not there; inner nothing: null.
std::optional<std::optional<int>> nullableNumber(const QJsonObject &json, QLatin1StringView key)
{
    return json.contains(key) ? std::optional(numberFrom(json.value(key))) : std::nullopt;
}

std::optional<bool> truth(const QJsonObject &json, QLatin1StringView key)
{
    return json.contains(key) ? std::optional(json.value(key).toBool()) : std::nullopt;
}

NightsEdit nightsFromJson(const QJsonObject &json, const QString &pointer)
{
    NightsEdit edit{
        .nights = requireNights(http::dateFromJson(json.value(u"from"), pointer + QStringLiteral("/from")),
                                http::dateFromJson(json.value(u"to"), pointer + QStringLiteral("/to")),
                                pointer + QStringLiteral("/to")),
        .minNights = nullableNumber(json, QLatin1StringView("min_nights")),
        .maxNights = nullableNumber(json, QLatin1StringView("max_nights")),
        .closedToArrival = truth(json, QLatin1StringView("closed_to_arrival")),
        .closedToDeparture = truth(json, QLatin1StringView("closed_to_departure")),
    };
    if (json.contains(u"weekdays"))
        edit.weekdays = http::weekdaysFromJson(json.value(u"weekdays"));
    if (json.contains(u"basis_points"))
        edit.percent = BasisPoints{json.value(u"basis_points").toInt()};
    if (const QJsonValue price = json.value(u"price"); price.isNull())
        edit.price = std::optional<Money>();
    else if (!price.isUndefined())
        edit.price = http::moneyFromJson(price, pointer + QStringLiteral("/price"));
    return edit;
}

PriceEdit editFromJson(const QJsonObject &json, const QString &pointer)
{
    PriceEdit result;
    for (const QJsonValue &id : json.value(u"property_ids").toArray())
        result.properties.append(PropertyId::parse(id.toString()).value_or(PropertyId()));
    const auto ruleId = PriceRuleId::parse(json.value(u"rule_id").toString()).value_or(PriceRuleId());
    const QJsonObject rule = json.value(u"rule").toObject();
    const QString type = json.value(u"type").toString();
    if (type == u"nights")
        result.edit = nightsFromJson(json, pointer);
    else if (type == u"add_rule")
        result.edit = RuleAddition{ruleFromJson(rule, pointer + QStringLiteral("/rule"))};
    else if (type == u"change_rule")
        result.edit = RuleChange{ruleId, rule};
    else if (type == u"change_fields")
        result.edit = FieldsChange{json.value(u"fields").toObject()};
    else
        result.edit = RuleRemoval{ruleId};
    return result;
}

} // namespace

QJsonObject stateToJson(const PriceState &state)
{
    QJsonObject nights;
    for (const NightlyOverride &override : state.nights)
        nights.insert(toJson(override.night), overrideToJson(override));
    QJsonObject rules;
    for (auto rule = state.rules.begin(); rule != state.rules.end(); ++rule)
        rules.insert(rule.key().toString(), ruleOrNull(*rule));
    return {
        {QStringLiteral("nights"), nights}, {QStringLiteral("rules"), rules}, {QStringLiteral("fields"), state.fields}};
}

PriceState stateFromJson(const QJsonObject &json)
{
    PriceState state{.fields = json.value(u"fields").toObject()};
    const QJsonObject nights = json.value(u"nights").toObject();
    for (auto night = nights.begin(); night != nights.end(); ++night) {
        const QDate date = parseIsoDate(night.key()).value();
        state.nights.insert(date, overrideFromJson(date, night.value().toObject()));
    }
    const QJsonObject rules = json.value(u"rules").toObject();
    for (auto rule = rules.begin(); rule != rules.end(); ++rule)
        state.rules.insert(PriceRuleId::parse(rule.key()).value(),
                           rule.value().isObject() ? std::optional(ruleFromJson(rule.value().toObject()))
                                                   : std::nullopt);
    return state;
}

QJsonObject toJson(const PriceChange &change)
{
    QJsonArray effects;
    for (const PriceEffect &effect : change.effects)
        effects.append(toJson(effect));
    return {
        {QStringLiteral("id"), change.id ? QJsonValue(change.id->toString()) : QJsonValue()},
        {QStringLiteral("actor_id"), change.actorId.toString()},
        {QStringLiteral("actor_name"), change.actorName},
        {QStringLiteral("at"), toRfc3339(change.at)},
        {QStringLiteral("source"), toName(change.source)},
        {QStringLiteral("undo_of"), change.undoOf ? QJsonValue(change.undoOf->toString()) : QJsonValue()},
        {QStringLiteral("effects"), effects},
    };
}

QJsonObject toJson(const NightTerms &terms)
{
    return {
        {QStringLiteral("price"), toJson(terms.rate.price)},
        {QStringLiteral("rule"), toName(terms.rate.rule)},
        {QStringLiteral("rule_id"), terms.rate.ruleId ? QJsonValue(terms.rate.ruleId->toString()) : QJsonValue()},
        {QStringLiteral("min_nights"), terms.rules.minNights},
        {QStringLiteral("max_nights"), terms.rules.maxNights},
        {QStringLiteral("closed_to_arrival"), terms.rules.closedToArrival},
        {QStringLiteral("closed_to_departure"), terms.rules.closedToDeparture},
    };
}

QJsonObject toJson(const TermsChange &change)
{
    return {
        {QStringLiteral("from"), toJson(change.nights.from)},
        {QStringLiteral("to"), toJson(change.nights.to)},
        {QStringLiteral("before"), toJson(change.before)},
        {QStringLiteral("after"), toJson(change.after)},
    };
}

QList<PriceEdit> editsFromJson(const QJsonObject &json)
{
    QList<PriceEdit> edits;
    for (const QJsonValue &edit : json.value(u"changes").toArray())
        edits.append(editFromJson(edit.toObject(), QStringLiteral("/changes/%1").arg(edits.size())));
    return edits;
}

} // namespace roost
