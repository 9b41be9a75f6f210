#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_table.h"

#include <QChartView>
#include <QDate>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace roost::ui {

class Theme;

/// A course of values by day, and what it is compared with, day for day.
struct TrendData
{
    QString name{};
    QList<QDate> days{};
    QList<double> values{};
    QString comparedName{};
    QList<QDate> comparedDays{};
    QList<double> comparedValues{}; ///< empty: no comparison
    QDate today{};                  ///< marked when it lies within
};

/// A line with a soft area, and a dashed line behind for the comparison. GUI thread.
///
/// The mouse, or left and right on the keyboard, points at a day and shows the exact values. New values of the same
/// days move the line in place; the axis stays unless they leave it.
class TrendChart : public QChartView
{
    Q_OBJECT

public:
    /// How values are written: short beside the axis, exactly in the tooltip.
    struct Format
    {
        std::function<QString(double)> axis{};
        std::function<QString(double)> exact{};
    };
    enum class Measure { Amounts, Shares };

    TrendChart(const Theme &theme, const QString &name, Measure measure, const char *colorToken,
               QWidget *parent = nullptr);

    void setFormat(const Format &format);
    void setData(const TrendData &trend);

    const AxisScale &scale() const { return m_scale; }

    /// The day pointed at, by its index; -1: none.
    int current() const { return m_current; }
    void setCurrent(int index);

    /// Where a value is drawn, in the widget's pixels.
    QPointF pointOf(int index, double value) const;

    ChartTable table() const;

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int count() const { return static_cast<int>(m_data.values.size()); }
    void applyTheme();
    void applyScale(bool sameDays);
    void layOut();
    void describeCurrent();
    QRectF plot() const;
    void drawToday(QPainter &painter) const;
    void drawTimeLabels(QPainter &painter) const;
    void drawEndLabels(QPainter &painter) const;
    void drawCurrent(QPainter &painter) const;

    const Theme &m_theme;
    const Measure m_measure;
    const char *m_colorToken;
    Format m_format;
    TrendData m_data;
    AxisScale m_scale;
    QLineSeries *m_line = nullptr;
    QLineSeries *m_areaTop = nullptr;
    QAreaSeries *m_area = nullptr;
    QLineSeries *m_compared = nullptr;
    QValueAxis *m_horizontal = nullptr;
    QValueAxis *m_vertical = nullptr;
    int m_current = -1;
};

} // namespace roost::ui
