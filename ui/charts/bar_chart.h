#pragma once

#include "ui/charts/painted_chart.h"

#include <functional>

namespace roost::ui {

/// Upright bars from zero, few enough to be labelled directly. The highest stands out.
class BarChart : public PaintedChart
{
    Q_OBJECT

public:
    struct Bar
    {
        QString label{}; ///< below it, short
        QString title{}; ///< in full
        double value = 0;
    };

    /// measure: what the bars count, for the tooltip; format: how a value is written.
    BarChart(const Theme &theme, const QString &name, const QString &measure, std::function<QString(double)> format,
             QWidget *parent = nullptr);

    void setBars(const QList<Bar> &bars);

    int markCount() const override { return static_cast<int>(m_bars.size()); }
    QRectF markRect(int mark) const override;
    QString markTitle(int mark) const override { return m_bars[mark].title; }
    QList<TooltipRow> markRows(int mark) const override;
    ChartTable table() const override;

protected:
    int markAt(const QPointF &position) const override;
    void paintMarks(QPainter &painter) override;

private:
    double highest() const;
    QRectF slot(int mark) const;

    QString m_measure;
    std::function<QString(double)> m_format;
    QList<Bar> m_bars;
};

} // namespace roost::ui
