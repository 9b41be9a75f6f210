#include "ui/api/price_curve.h"

#include "ui/api/json_fields.h"

namespace roost::ui {

namespace {

NightOwner ownerOf(const QString &state)
{
    static const QStringList states{QStringLiteral("free"), QStringLiteral("held"), QStringLiteral("booked"),
                                    QStringLiteral("blocked"), QStringLiteral("imported")};
    return static_cast<NightOwner>(std::max<qsizetype>(0, states.indexOf(state)));
}

} // namespace

CurveNight CurveNight::fromJson(const QJsonObject &object)
{
    CurveNight night{
        .date = dateField(object, "date"),
        .owner = ownerOf(textField(object, "state")),
        .price = moneyField(object, "price"),
        .rule = textField(object, "rule"),
        .ruleId = textField(object, "rule_id"),
        .ruleName = textField(object, "rule_name"),
        .minNights = numberField(object, "min_nights"),
    };
    night.minNightsBefore = night.minNights;
    if (const auto before = objectField(object, "before"); !before.isEmpty()) {
        night.before = moneyField(before, "price");
        night.minNightsBefore = numberField(before, "min_nights");
    }
    const auto lastYear = objectField(object, "last_year");
    night.lastYear = dateField(lastYear, "date");
    if (lastYear.value(QLatin1String("price")).isObject())
        night.lastYearPrice = moneyField(lastYear, "price");
    return night;
}

PriceCurve PriceCurve::fromJson(const QJsonObject &object)
{
    return {
        .propertyId = textField(object, "property_id"),
        .title = textField(object, "title"),
        .currency = textField(object, "currency"),
        .today = dateField(object, "today"),
        .from = dateField(object, "from"),
        .to = dateField(object, "to"),
        .nights = listField<CurveNight>(object, "nights"),
    };
}

} // namespace roost::ui
