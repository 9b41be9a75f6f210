#pragma once

#include "ui/api/figure_rows_api.h"

#include <optional>

namespace roost::ui {

/// What a metric is made of: a sum of fields, or the quotient of two. The definitions are the server's.
struct FigureParts
{
    QList<FigureField> dividend{}; ///< added up
    std::optional<FigureField> divisor{};
    MetricUnit unit = MetricUnit::Count;

    static FigureParts of(FigureMetric metric);

    /// What the rows have of it: every part but the nights on offer, which no booking has.
    QList<FigureField> rowFields() const;

    /// In the unit, rounded half to even; none where there is nothing to divide by.
    std::optional<qint64> valueOf(const FigureCounts &counts) const;
    qint64 dividendOf(const FigureCounts &counts) const;
};

} // namespace roost::ui
