#pragma once

#include "ui/api/figure_metric.h"
#include "ui/api/figure_query.h"

namespace roost::ui {

/// A number whose rows somebody wants to see.
struct FigureOpening
{
    FigureMetric metric = FigureMetric::Revenue;
    FigureQuery query{}; ///< its days, currency and filters: those of the dashboard, and what was clicked
    QString title{};     ///< "Revenue, Sat 31 Oct 2026"
};

} // namespace roost::ui
