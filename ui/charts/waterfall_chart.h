#pragma once

#include "ui/charts/plot_chart.h"

class QBarSet;
class QStackedBarSeries;

namespace roost::ui {

/// How a sum came to be: where it stood, what came and went, step by step, and where it stands. GUI thread.
///
/// Where the steps are small beside the sum, the axis begins above zero; the bars of the sum then have a cut at the
/// foot.
class WaterfallChart : public PlotChart
{
    Q_OBJECT

public:
    struct Step
    {
        QString label{}; ///< below it, short
        QString title{}; ///< in full
        double change = 0;
    };

    WaterfallChart(const Theme &theme, const QString &name, const QString &measure, QWidget *parent = nullptr);

    void setSteps(const Step &start, const QList<Step> &steps, const Step &end);

    int markCount() const override { return static_cast<int>(m_bars.size()); }
    QRectF markRect(int mark) const;
    int markAt(const QPointF &position) const override;
    QPointF markAnchor(int mark) const override { return markRect(mark).center(); }
    QString markTitle(int mark) const override { return m_bars[mark].title; }
    QList<TooltipRow> markRows(int mark) const override;
    ChartTable table() const override;

    /// The value that the axis begins with.
    double floor() const { return m_floor; }

protected:
    void restyle() override;
    QList<AxisTick> ticks(int most) const override;
    bool hasCentredTicks() const override { return true; }
    double topRoom() const override;
    QString axisText(double value) const override;
    void paintOver(QPainter &painter) const override;

private:
    enum class Kind { Sum, Rise, Fall };
    struct Bar
    {
        QString label{};
        QString title{};
        Kind kind = Kind::Sum;
        double low = 0;
        double high = 0;
        double shown = 0; ///< the sum, or the change with its sign
    };

    QString valueText(const Bar &bar) const;
    QString shortText(const Bar &bar) const; ///< of a change
    void showBars();

    const QString m_measure;
    QList<Bar> m_bars;
    double m_floor = 0;
    QBarSet *m_foot = nullptr; ///< not seen: what a step stands on
    QBarSet *m_sums = nullptr;
    QBarSet *m_rises = nullptr;
    QBarSet *m_falls = nullptr;
    QStackedBarSeries *m_series = nullptr;
};

} // namespace roost::ui
