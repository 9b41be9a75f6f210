#pragma once

#include "ui/api/price_curve.h"
#include "ui/charts/price_chart.h"
#include "ui/models/pricing_draft.h"

namespace roost::ui {

/// The curve as the chart takes it, with the draft's seasons, and the nights that have prices of their own, as bands.
PriceChartData priceChartData(const PriceCurve &curve, const PricingDraft &draft);

} // namespace roost::ui
