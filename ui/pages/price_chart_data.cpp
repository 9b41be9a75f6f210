#include "ui/pages/price_chart_data.h"

#include <QCoreApplication>

#include <array>

namespace roost::ui {

namespace {

/// What bands are told apart by; blue is the price, teal are the guests.
constexpr std::array bandTokens{"violet", "amber", "rose", "slate"};

PriceChartData::Owner ownerOf(NightOwner owner)
{
    switch (owner) {
    case NightOwner::Free:
        return PriceChartData::Owner::Nobody;
    case NightOwner::Held:
        return PriceChartData::Owner::Held;
    case NightOwner::Blocked:
        return PriceChartData::Owner::Host;
    default:
        return PriceChartData::Owner::Guest;
    }
}

/// Runs of nights whose price was set for them alone.
QList<PriceChartData::Band> overriddenRuns(const PriceCurve &curve)
{
    QList<PriceChartData::Band> bands;
    const auto name = QCoreApplication::translate("PriceChartData", "Own prices");
    for (const auto &night : curve.nights) {
        if (night.rule != QLatin1String("override"))
            continue;
        if (bands.isEmpty() || bands.constLast().to != night.date)
            bands.append({{}, name, night.date, night.date, "text3"});
        bands.last().to = night.date.addDays(1);
    }
    return bands;
}

} // namespace

PriceChartData priceChartData(const PriceCurve &curve, const PricingDraft &draft)
{
    PriceChartData data{.today = curve.today};
    for (const auto &night : curve.nights) {
        PriceChartData::Night shown{.date = night.date, .price = night.price.toDouble(), .owner = ownerOf(night.owner)};
        if (night.before)
            shown.before = night.before->toDouble();
        if (night.lastYearPrice)
            shown.lastYear = night.lastYearPrice->toDouble();
        data.isDraft = data.isDraft || night.before.has_value();
        data.nights.append(shown);
    }
    std::size_t color = 0;
    for (const auto &rule : draft.rules()) {
        if (rule.kind != RuleKind::Season)
            continue;
        const auto *token = bandTokens[color++ % bandTokens.size()];
        if (draft.stateOf(rule.id) != PricingDraft::State::Removed && rule.from() < curve.to && rule.to() > curve.from)
            data.bands.append({rule.id, rule.name(), rule.from(), rule.to(), token});
    }
    data.bands += overriddenRuns(curve);
    return data;
}

} // namespace roost::ui
