#include "backend/modules/pricing/price_change.h"

#include "backend/core/actor.h"
#include "backend/modules/property/property_json.h"

#include <algorithm>

namespace roost {

namespace {

bool isSameRule(std::optional<PriceRule> a, const std::optional<PriceRule> &b)
{
    if (a && b)
        a->version = b->version;
    return a == b;
}

void append(QList<DateRange> &ranges, const std::optional<PriceRule> &rule)
{
    if (rule && rule->kind == RuleKind::Season)
        ranges.append(*rule->nights);
}

/// Ranges that overlap or touch become one.
QList<DateRange> merged(QList<DateRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const DateRange &a, const DateRange &b) { return a.from < b.from; });
    QList<DateRange> result;
    for (const DateRange &range : std::as_const(ranges)) {
        if (!result.isEmpty() && range.from <= result.constLast().to)
            result.last().to = std::max(result.constLast().to, range.to);
        else
            result.append(range);
    }
    return result;
}

} // namespace

PriceEffect PriceEffect::withoutUnchanged() const
{
    PriceEffect result{.propertyId = propertyId};
    for (auto night = before.nights.begin(); night != before.nights.end(); ++night) {
        const NightlyOverride changed = after.nights.value(night.key());
        if (*night == changed)
            continue;
        result.before.nights.insert(night.key(), *night);
        result.after.nights.insert(night.key(), changed);
    }
    for (auto rule = before.rules.begin(); rule != before.rules.end(); ++rule) {
        const auto changed = after.rules.value(rule.key());
        if (isSameRule(*rule, changed))
            continue;
        result.before.rules.insert(rule.key(), *rule);
        result.after.rules.insert(rule.key(), changed);
    }
    for (auto field = before.fields.begin(); field != before.fields.end(); ++field) {
        const QJsonValue changed = after.fields.value(field.key());
        if (field.value() == changed)
            continue;
        result.before.fields.insert(field.key(), field.value());
        result.after.fields.insert(field.key(), changed);
    }
    return result;
}

QList<DateRange> PriceEffect::concernedNights() const
{
    QList<DateRange> ranges;
    for (const QDate night : before.nights.keys())
        ranges.append(DateRange{night, night.addDays(1)});
    for (const auto &rule : before.rules)
        append(ranges, rule);
    for (const auto &rule : after.rules)
        append(ranges, rule);
    return merged(ranges);
}

bool isSame(const PriceState &a, const PriceState &b)
{
    return a.nights == b.nights && a.fields == b.fields && a.rules.keys() == b.rules.keys() &&
           std::equal(a.rules.begin(), a.rules.end(), b.rules.begin(), isSameRule);
}

QJsonObject priceFieldsOf(const Property &property)
{
    static constexpr std::array names{
        "base_price",
        "weekend_price",
        "weekend_nights",
        "cleaning_fee",
        "short_stay_cleaning_fee",
        "max_guests",
        "short_stay_nights",
        "included_guests",
        "extra_guest_fee",
        "max_pets",
        "pet_fee",
        "min_nights",
        "max_nights",
        "advance_notice_days",
        "booking_window_days",
        "preparation_nights",
        "minimum_gap_nights",
    };
    const QJsonObject json = toJson(property, Actor());
    QJsonObject fields;
    for (const char *name : names)
        fields.insert(QLatin1StringView(name), json.value(QLatin1StringView(name)));
    return fields;
}

} // namespace roost
