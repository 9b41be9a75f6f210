#include "backend/modules/pricing/price_rule_json.h"

#include "backend/core/clock.h"
#include "backend/core/errors.h"
#include "backend/http/json_value.h"
#include "backend/modules/pricing/pricing_json.h"

namespace roost {

namespace {

using http::toJson;

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(QDate date)
{
    return date.isValid() ? QJsonValue(toJson(date)) : QJsonValue();
}

ChargeBases basesFromJson(const QJsonArray &names)
{
    ChargeBases bases;
    for (const QJsonValue &name : names)
        bases |= fromName<ChargeBase>(name.toString()).value_or(ChargeBase::Nights);
    return bases;
}

QJsonArray idsToJson(const QList<PriceRuleId> &ids)
{
    QJsonArray texts;
    for (const PriceRuleId &id : ids)
        texts.append(id.toString());
    return texts;
}

QList<PriceRuleId> idsFromJson(const QJsonArray &texts)
{
    QList<PriceRuleId> ids;
    for (const QJsonValue &text : texts)
        ids.append(PriceRuleId::parse(text.toString()).value_or(PriceRuleId()));
    return ids;
}

/// Reads the parts of one rule, each of which may be missing.
class Reader
{
public:
    Reader(const QJsonObject &json, const QString &pointer)
        : m_json(json)
        , m_pointer(pointer)
    {
    }

    std::optional<Money> money(const char *key) const
    {
        const QJsonValue found = value(key);
        return isGiven(found) ? std::optional(http::moneyFromJson(found, pointerTo(key))) : std::nullopt;
    }

    std::optional<int> number(const char *key) const
    {
        const QJsonValue found = value(key);
        return isGiven(found) ? std::optional(found.toInt()) : std::nullopt;
    }

    std::optional<bool> truth(const char *key) const
    {
        const QJsonValue found = value(key);
        return isGiven(found) ? std::optional(found.toBool()) : std::nullopt;
    }

    QDate date(const char *key) const
    {
        const QJsonValue found = value(key);
        return isGiven(found) ? http::dateFromJson(found, pointerTo(key)) : QDate();
    }

    QString text(const char *key) const { return value(key).toString().trimmed(); }
    QJsonValue value(const char *key) const { return m_json.value(QLatin1StringView(key)); }
    QString pointerTo(const char *key) const { return m_pointer + u'/' + QString::fromLatin1(key); }

private:
    static bool isGiven(const QJsonValue &value) { return !value.isNull() && !value.isUndefined(); }

    const QJsonObject &m_json;
    QString m_pointer;
};

std::optional<DateRange> nightsOf(const Reader &reader)
{
    const QDate from = reader.date("from");
    const QDate to = reader.date("to");
    if (!from.isValid() && !to.isValid())
        return std::nullopt;
    return requireNights(from, to, reader.pointerTo("to"));
}

} // namespace

QJsonObject toJson(const PriceRule &rule)
{
    const bool isCharge = rule.kind == RuleKind::Fee || rule.kind == RuleKind::Tax;
    const QJsonValue basisPoints = rule.percent ? QJsonValue(static_cast<int>(*rule.percent)) : QJsonValue();
    return {
        {QStringLiteral("id"), rule.id.toString()},
        {QStringLiteral("kind"), toName(rule.kind)},
        {QStringLiteral("name"), rule.name},
        {QStringLiteral("from"), orNull(rule.nights ? rule.nights->from : QDate())},
        {QStringLiteral("to"), orNull(rule.nights ? rule.nights->to : QDate())},
        {QStringLiteral("weekdays"), rule.weekdays ? QJsonValue(toJson(*rule.weekdays)) : QJsonValue()},
        {QStringLiteral("price"), toJson(rule.price)},
        {QStringLiteral("weekend_price"), toJson(rule.weekendPrice)},
        {QStringLiteral("basis_points"), basisPoints},
        {QStringLiteral("amount"), toJson(rule.amount)},
        {QStringLiteral("unit"), isCharge ? QJsonValue(toName(rule.unit)) : QJsonValue()},
        {QStringLiteral("percent_of"), QJsonArray::fromStringList(namesOf(rule.percentOf))},
        {QStringLiteral("percent_of_fees"), idsToJson(rule.percentOfFees)},
        {QStringLiteral("cap"), toJson(rule.cap)},
        {QStringLiteral("unit_cap"), toJson(rule.unitCap)},
        {QStringLiteral("cap_nights"), orNull(rule.capNights)},
        {QStringLiteral("exempt_under_age"), orNull(rule.exemptUnderAge)},
        {QStringLiteral("min_nights"), orNull(rule.minNights)},
        {QStringLiteral("max_nights"), orNull(rule.maxNights)},
        {QStringLiteral("closed_to_arrival"), orNull(rule.closedToArrival)},
        {QStringLiteral("closed_to_departure"), orNull(rule.closedToDeparture)},
        {QStringLiteral("days_ahead"), orNull(rule.daysAhead)},
        {QStringLiteral("coupon_code"), rule.couponCode.isEmpty() ? QJsonValue() : QJsonValue(rule.couponCode)},
        {QStringLiteral("valid_from"), orNull(rule.validFrom)},
        {QStringLiteral("valid_until"), orNull(rule.validUntil)},
        {QStringLiteral("max_uses"), orNull(rule.maxUses)},
        {QStringLiteral("created_at"), toRfc3339(rule.createdAt)},
        {QStringLiteral("version"), rule.version},
    };
}

PriceRule ruleFromJson(const QJsonObject &json, const QString &pointer)
{
    const Reader reader(json, pointer);
    const auto basisPoints = reader.number("basis_points");
    const QJsonArray weekdays = reader.value("weekdays").toArray();
    PriceRule rule{
        .id = PriceRuleId::parse(reader.text("id")).value_or(PriceRuleId()),
        .kind = fromName<RuleKind>(reader.text("kind")).value_or(RuleKind::Season),
        .name = reader.text("name"),
        .nights = nightsOf(reader),
        .weekdays = weekdays.isEmpty() ? std::nullopt : std::optional(http::weekdaysFromJson(weekdays)),
        .price = reader.money("price"),
        .weekendPrice = reader.money("weekend_price"),
        .percent = basisPoints ? std::optional(BasisPoints{*basisPoints}) : std::nullopt,
        .amount = reader.money("amount"),
        .unit = fromName<ChargeUnit>(reader.text("unit")).value_or(ChargeUnit::Stay),
        .percentOf = basesFromJson(reader.value("percent_of").toArray()),
        .percentOfFees = idsFromJson(reader.value("percent_of_fees").toArray()),
        .cap = reader.money("cap"),
        .unitCap = reader.money("unit_cap"),
        .capNights = reader.number("cap_nights"),
        .exemptUnderAge = reader.number("exempt_under_age"),
        .minNights = reader.number("min_nights"),
        .maxNights = reader.number("max_nights"),
        .closedToArrival = reader.truth("closed_to_arrival"),
        .closedToDeparture = reader.truth("closed_to_departure"),
        .daysAhead = reader.number("days_ahead"),
        .couponCode = reader.text("coupon_code").toUpper(),
        .validFrom = reader.date("valid_from"),
        .validUntil = reader.date("valid_until"),
        .maxUses = reader.number("max_uses"),
        .createdAt = QDateTime::fromString(reader.text("created_at"), Qt::ISODateWithMs),
        .version = reader.value("version").toInteger(1),
    };
    const bool isFeeOfNothing = rule.kind == RuleKind::Fee && rule.percent && !rule.percentOf;
    if (isFeeOfNothing)
        rule.percentOf = ChargeBase::Nights;
    return rule;
}

PriceRule changedRule(const PriceRule &rule, const QJsonObject &body, const QString &pointer)
{
    QJsonObject merged = toJson(rule);
    for (auto it = body.begin(); it != body.end(); ++it)
        merged.insert(it.key(), it.value());
    return ruleFromJson(merged, pointer);
}

} // namespace roost
