#pragma once

#include "ui/api/figure_types.h"

#include <QDate>

namespace roost::ui {

/// The only line of a table that is not split; an empty one when there is none.
FigureLine wholeOf(const FigureTable &table);

/// The first days of the buckets.
QList<QDate> datesOf(const FigureLine &line);

/// A metric bucket by bucket; none where there is none. What counts by the day of booking has none after today.
QList<FigureValue> courseOf(const FigureSeries &series, const FigureTable &table, FigureMetric metric, QDate today);

/// The same in at most so many parts of as many buckets each, for a line that only shows a shape. A ratio is that of
/// the part's sums; of a ratio whose sums the series does not have the buckets stay as they are. Parts without one are
/// left out.
QList<double> shapeOf(const FigureSeries &series, FigureMetric metric, QDate today, qsizetype parts);

/// What a metric is compared with, so that like is compared with like: the total of the comparison; for what counts by
/// the day of booking, when the span goes beyond today, of as many of its buckets only as begin until today.
FigureValue comparedTotal(const FigureSeries &series, FigureMetric metric, QDate today);

/// The day after a bucket's last: where the next begins, or the span ends.
QDate bucketEnd(const FigureLine &line, int index, QDate end);

} // namespace roost::ui
