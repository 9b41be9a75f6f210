#pragma once

#include "ui/charts/line_chart.h"

#include <QDate>

namespace roost::ui {

/// A course of values by day (or week, or month: the first day of each), and what it is compared with, one for one.
struct TrendData
{
    QString name{};
    QList<QDate> days{};
    QList<std::optional<double>> values{};
    QString comparedName{};
    QList<QDate> comparedDays{};
    QList<std::optional<double>> comparedValues{}; ///< empty: no comparison
    QDate today{};                                 ///< marked when it lies within
};

/// A line with a soft area over dates, and a dashed line behind for the comparison. GUI thread.
class TrendChart : public LineChart
{
    Q_OBJECT

public:
    /// color: a token.
    TrendChart(const Theme &theme, const QString &name, Measure measure, const char *color, QWidget *parent = nullptr);

    void setData(const TrendData &trend, ChartUpdate update = ChartUpdate::Fresh);

private:
    const char *m_color;
};

} // namespace roost::ui
