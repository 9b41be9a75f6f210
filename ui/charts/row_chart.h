#pragma once

#include "ui/charts/plot_chart.h"

#include <optional>

class QBarSet;
class QHorizontalStackedBarSeries;

namespace roost::ui {

/// Lying bars from zero, a name before each and the value behind it, with a mark where it was before. GUI thread.
class RowChart : public PlotChart
{
    Q_OBJECT

public:
    struct Row
    {
        QString name{};
        double value = 0;
        std::optional<double> compared{};
        QString note{};              ///< behind the value, paler
        QList<TooltipRow> details{}; ///< under the value in the tooltip
    };

    /// measure: what the bars show, for the tooltip; color: a token.
    RowChart(const Theme &theme, const QString &name, const QString &measure, const char *color,
             QWidget *parent = nullptr);

    void setRows(const QList<Row> &rows, const QString &comparedName, ChartUpdate update = ChartUpdate::Fresh);

    /// The row that the rest is filtered by; the others turn pale. -1: none.
    void setChosen(int row);

    int markCount() const override { return static_cast<int>(m_rows.size()); }
    QRectF markRect(int mark) const;
    int markAt(const QPointF &position) const override;
    QPointF markAnchor(int mark) const override;
    QString markTitle(int mark) const override { return m_rows[mark].name; }
    QList<TooltipRow> markRows(int mark) const override;
    ChartTable table() const override;
    int keyStep(int key) const override;

    QSize minimumSizeHint() const override;

protected:
    void restyle() override;
    QList<AxisTick> ticks(int most) const override;
    double rightRoom() const override;
    void paintOver(QPainter &painter) const override;

private:
    void select();

    const QString m_measure;
    const char *m_color;
    QString m_comparedName;
    QList<Row> m_rows;
    int m_chosen = -1;
    QBarSet *m_set = nullptr;
    QHorizontalStackedBarSeries *m_series = nullptr;
};

} // namespace roost::ui
