#pragma once

#include "ui/api/figure_metric.h"
#include "ui/api/figure_query.h"

namespace roost::ui {

/// What a metric is called: "RevPAR".
QString titleOf(FigureMetric metric);

/// What it is, in a sentence: the definition behind the number.
QString definitionOf(FigureMetric metric);

QString titleOf(FigureDimension dimension);

/// A value of a dimension as people know it: "Apartment", "Portugal". For ids the label.
QString labelOf(const FigureFilter &filter);

/// "vs last year"; empty without a comparison.
QString noteOf(Comparison comparison);

/// What the line of the span, and of the comparison, is called beside it.
QString nameOfSpan(Comparison comparison);
QString nameOfCompared(Comparison comparison);

} // namespace roost::ui
