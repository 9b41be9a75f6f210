#pragma once

#include "ui/charts/plot_chart.h"

class QBarSet;
class QStackedBarSeries;

namespace roost::ui {

/// Upright bars from zero, labelled directly where they are few enough; the highest stands out. GUI thread.
class BarChart : public PlotChart
{
    Q_OBJECT

public:
    struct Bar
    {
        QString label{}; ///< below it, short; an empty one leaves the room to its neighbours
        QString title{}; ///< in full
        double value = 0;
    };

    /// Bars over names; or over the buckets of a range, which touch.
    enum class Kind { Bars, Histogram };

    /// measure: what the bars count, for the tooltip; format: how a value is written.
    BarChart(const Theme &theme, const QString &name, const QString &measure, std::function<QString(double)> format,
             QWidget *parent = nullptr, Kind kind = Kind::Bars);

    void setBars(const QList<Bar> &bars, ChartUpdate update = ChartUpdate::Fresh);

    int markCount() const override { return static_cast<int>(m_bars.size()); }
    QRectF markRect(int mark) const;
    int markAt(const QPointF &position) const override;
    QPointF markAnchor(int mark) const override { return markRect(mark).center(); }
    QString markTitle(int mark) const override { return m_bars[mark].title; }
    QList<TooltipRow> markRows(int mark) const override;
    ChartTable table() const override;

protected:
    void restyle() override;
    QList<AxisTick> ticks(int most) const override;
    bool hasCentredTicks() const override { return true; }
    double topRoom() const override;
    void paintOver(QPainter &painter) const override;

private:
    int highest() const;
    void select();

    const QString m_measure;
    const Kind m_kind;
    QList<Bar> m_bars;
    QBarSet *m_set = nullptr;
    QStackedBarSeries *m_series = nullptr;
};

} // namespace roost::ui
