#include "ui/api/price_rule.h"

#include "ui/api/json_fields.h"

#include <array>

namespace roost::ui {

namespace {

constexpr std::array kindCodes{"SEASON", "LENGTH_OF_STAY", "EARLY_BIRD", "LAST_MINUTE", "COUPON", "FEE", "TAX"};

/// What a rule has besides what a host sets.
constexpr std::array notEdited{"id", "kind", "created_at", "version"};

RuleKind kindOf(const QString &code)
{
    const auto found = std::find_if(kindCodes.begin(), kindCodes.end(),
                                    [&code](const char *one) { return code == QLatin1String(one); });
    return found == kindCodes.end() ? RuleKind::Season : static_cast<RuleKind>(found - kindCodes.begin());
}

} // namespace

QString ruleKindCode(RuleKind kind)
{
    return QLatin1String(kindCodes[static_cast<std::size_t>(kind)]);
}

Money PriceRule::money(const char *field) const
{
    return moneyField(fields, field);
}

int PriceRule::number(const char *field) const
{
    return numberField(fields, field);
}

QDate PriceRule::from() const
{
    return dateField(fields, "from");
}

QDate PriceRule::to() const
{
    return dateField(fields, "to");
}

QList<int> PriceRule::weekdays() const
{
    QList<int> days;
    for (const auto &day : fields.value(QLatin1String("weekdays")).toArray())
        days.append(day.toInt());
    return days;
}

bool PriceRule::concerns(QDate night) const
{
    const auto days = weekdays();
    return from() <= night && night < to() && (days.isEmpty() || days.contains(night.dayOfWeek()));
}

PriceRule PriceRule::fromJson(const QJsonObject &object)
{
    PriceRule rule{.id = textField(object, "id"), .kind = kindOf(textField(object, "kind")), .fields = object};
    for (const auto *name : notEdited)
        rule.fields.remove(QLatin1String(name));
    const auto names = rule.fields.keys();
    for (const auto &name : names) {
        const auto value = rule.fields.value(name);
        if (value.isNull() || (value.isArray() && value.toArray().isEmpty()))
            rule.fields.remove(name);
    }
    return rule;
}

} // namespace roost::ui
