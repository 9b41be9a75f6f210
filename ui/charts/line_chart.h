#pragma once

#include "ui/charts/plot_chart.h"

#include <optional>

class QAreaSeries;
class QLineSeries;

namespace roost::ui {

/// A course of values; where there is none, the line is broken.
struct ChartLine
{
    enum class Look { Strong, Dashed };

    QString name{};
    QList<std::optional<double>> values{};
    const char *color = "accent"; ///< a colour token
    Look look = Look::Strong;
    bool isFilled = false; ///< softly, down to zero
};

/// Between two courses, as the error of a forecast.
struct ChartBand
{
    QString name{};
    QList<std::optional<double>> lows{};
    QList<std::optional<double>> highs{};
    const char *color = "violet";
};

/// Lines over the same indexes. The first line is the one that matters; others lie behind it.
struct LineData
{
    QString indexName{};                                ///< heads the first column of the table: "Date"
    std::function<QString(int)> titleOf{};              ///< of an index, in full
    std::function<QList<AxisTick>(int most)> ticksOf{}; ///< below the plot, at most so many
    QList<ChartLine> lines{};
    std::optional<ChartBand> band{};
    int marked = -1; ///< an index with a dotted line, today's
    QString markedName{};
};

/// Lines, one of them filled softly, with a band behind. GUI thread.
///
/// Any number of points: what is drawn is thinned to the pixels that there are, and keeps every peak.
class LineChart : public PlotChart
{
    Q_OBJECT

public:
    /// Shares have an axis from 0 to 1, whatever the values.
    enum class Measure { Amounts, Shares };

    LineChart(const Theme &theme, const QString &name, Measure measure, QWidget *parent = nullptr);

    void setLines(const LineData &lines, ChartUpdate update = ChartUpdate::Fresh);

    int markCount() const override;
    int markAt(const QPointF &position) const override;
    QPointF markAnchor(int mark) const override;
    QString markTitle(int mark) const override;
    QList<TooltipRow> markRows(int mark) const override;
    ChartTable table() const override;

    /// How many points are drawn, of all the lines.
    bool isDense() const;
    qsizetype drawnPoints() const;

protected:
    void restyle() override;
    QList<AxisTick> ticks(int most) const override;
    double rightRoom() const override;
    void paintUnder(QPainter &painter) const override;
    void paintOver(QPainter &painter) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    double highest() const;
    void findLonePoints();
    void showSeries();
    void showRuns(int line, qsizetype &used);
    void showBand();
    QLineSeries *stroke(qsizetype index);
    void paintEndLabels(QPainter &painter) const;
    void paintLonePoints(QPainter &painter) const;
    void paintCurrent(QPainter &painter) const;

    const Measure m_measure;
    LineData m_data;
    QList<QLineSeries *> m_strokes; ///< one a run of values; those left over are empty
    QList<int> m_lineOf;            ///< of each stroke in use
    QList<QPair<int, int>> m_lone;  ///< line and index of values between two gaps, which have no stroke
    QAreaSeries *m_area = nullptr;
    QAreaSeries *m_band = nullptr;
};

} // namespace roost::ui
