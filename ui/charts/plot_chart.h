#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/axis_tick.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_pointer.h"

#include <QChartView>

#include <functional>
#include <memory>

class QAbstractSeries;
class QValueAxis;

namespace roost::ui {

class Theme;

/// Whether values are about something else than before, or have moved while one looks: then the axis only grows.
enum class ChartUpdate { Fresh, Live };

/// How values are written: short beside an axis, exactly in the tooltip.
struct ChartFormat
{
    std::function<QString(double)> axis{};
    std::function<QString(double)> exact{};
    std::function<QString(double)> brief{}; ///< without its unit, where there is no room for that; axis without it
};

/// A chart on Qt Charts in the one style: a value axis of few steps from zero, labels below, marks to point at. GUI
/// thread.
///
/// Subclasses give the series; value i of theirs lies at i on the axis of indexes. Positions are in pixels of the
/// viewport.
class PlotChart : public QChartView, public ChartMarks
{
    Q_OBJECT

public:
    /// Upright: values go up and indexes to the right. Lying: values go to the right, the first index is on top, and
    /// the labels stand at the left; there is no value axis, so each mark is labelled.
    enum class Direction { Upright, Lying };

    PlotChart(const Theme &theme, const QString &name, QWidget *parent = nullptr,
              Direction direction = Direction::Upright);

    ChartPointer &pointer() const { return *m_pointer; }
    int current() const { return m_pointer->current(); }
    void setCurrent(int mark) { m_pointer->setCurrent(mark); }

    void setFormat(const ChartFormat &format);
    const ChartFormat &format() const { return m_format; }

    const AxisScale &scale() const { return m_scale; }

    /// Steps of the axis are not below it: 1 for what is counted.
    void setSmallestStep(double step) { m_smallestStep = step; }

    /// Where a value is drawn.
    QPointF pointOf(double index, double value) const;

    /// The nearest index to a position; not limited to those that there are.
    double indexAt(const QPointF &position) const;

protected:
    /// Takes ownership, and ties it to the axes.
    void addSeries(QAbstractSeries *series);

    /// Both ends of the axis of indexes.
    void setIndexes(double first, double last);
    void setScale(const AxisScale &scale);

    /// Of a new highest value.
    void fitScale(double highest, ChartUpdate update);

    /// Pens and brushes, after the theme has changed.
    virtual void restyle() = 0;

    /// The labels below, at most so many.
    virtual QList<AxisTick> ticks(int most) const = 0;

    /// Whether labels stand in the middle under their value, as below bars, or begin there.
    virtual bool hasCentredTicks() const { return false; }

    /// Left for labels beside the plot.
    virtual double rightRoom() const { return 0; }
    virtual double topRoom() const;

    /// Beside a line of the value axis.
    virtual QString axisText(double value) const { return m_format.axis(value); }

    /// Behind and above the series.
    virtual void paintUnder(QPainter &painter) const;
    virtual void paintOver(QPainter &painter) const = 0;

    /// After values, formats or the size have changed.
    void layOut();

    QRectF plot() const;
    const Theme &theme() const { return m_theme; }

    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isLying() const { return m_direction == Direction::Lying; }
    double leftRoom() const;
    void paintValueAxis(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintNames(QPainter &painter) const;

    const Theme &m_theme;
    const Direction m_direction;
    ChartFormat m_format;
    AxisScale m_scale;
    double m_smallestStep = 0;
    double m_first = 0;
    double m_last = 1;
    QValueAxis *m_indexes = nullptr;
    QValueAxis *m_values = nullptr;
    std::unique_ptr<ChartPointer> m_pointer; ///< goes before the widget, whose end it would take for news
};

} // namespace roost::ui
