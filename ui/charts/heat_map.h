#pragma once

#include "ui/charts/painted_chart.h"

#include <functional>
#include <optional>

namespace roost::ui {

/// Shares in a grid: the fuller, the stronger the colour. Empty cells were not measured. Painted by hand: Qt Charts has
/// no heat map.
class HeatMap : public PaintedChart
{
    Q_OBJECT

public:
    struct Column
    {
        QString label{};                       ///< below it; often empty
        QStringList titles{};                  ///< of each cell, for the tooltip
        QList<std::optional<double>> shares{}; ///< of each row, 0 to 1
    };

    /// measure: what the shares are of; format: how one is written.
    HeatMap(const Theme &theme, const QString &name, const QString &measure, std::function<QString(double)> format,
            QWidget *parent = nullptr);

    void setGrid(const QStringList &rowLabels, const QList<Column> &columns);

    /// Marks go column by column, from the top.
    int markCount() const override;
    QRectF markRect(int mark) const override;
    QString markTitle(int mark) const override;
    QList<TooltipRow> markRows(int mark) const override;
    ChartTable table() const override;
    int markAt(const QPointF &position) const override;
    int keyStep(int key) const override;

protected:
    void paintMarks(QPainter &painter) override;

private:
    int rows() const { return static_cast<int>(m_rowLabels.size()); }
    QRectF gridRect() const;
    QColor colorOf(double share) const;
    void paintLabels(QPainter &painter);
    void paintScale(QPainter &painter);

    QString m_measure;
    std::function<QString(double)> m_format;
    QStringList m_rowLabels;
    QList<Column> m_columns;
};

} // namespace roost::ui
