#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/painted_chart.h"

#include <functional>

namespace roost::ui {

/// Pairs of upright bars from zero: what is, and what would be, month by month; a stroke across both where it was, if
/// that has a name. GUI thread.
class ComparisonBarChart : public PaintedChart
{
    Q_OBJECT

public:
    struct Pair
    {
        QString label{}; ///< below it, short
        QString title{}; ///< in full
        double was = 0;
        double now = 0;
        double then = 0;
    };

    /// The names of the three, and how a value is written: short beside the axis, and exactly.
    struct Words
    {
        QString was{};
        QString now{};
        QString then{};
        std::function<QString(double)> axis{};
        std::function<QString(double)> exact{};
    };

    ComparisonBarChart(const Theme &theme, const QString &name, const Words &words, QWidget *parent = nullptr);

    void setPairs(const QList<Pair> &pairs);

    int markCount() const override { return static_cast<int>(m_pairs.size()); }
    QRectF markRect(int mark) const override;
    int markAt(const QPointF &position) const override;
    QString markTitle(int mark) const override { return m_pairs[mark].title; }
    QList<TooltipRow> markRows(int mark) const override;
    ChartTable table() const override;

protected:
    void paintMarks(QPainter &painter) override;

private:
    bool hasPast() const { return !m_words.was.isEmpty(); }
    QRectF plot() const;
    QRectF slot(int mark) const;
    double yOf(double value) const;
    void paintAxis(QPainter &painter) const;
    void paintPair(QPainter &painter, int mark) const;
    void paintLegend(QPainter &painter) const;

    Words m_words;
    QList<Pair> m_pairs;
    AxisScale m_scale;
};

} // namespace roost::ui
