#pragma once

#include "ui/charts/painted_chart.h"

#include <functional>
#include <optional>

namespace roost::ui {

/// Stages of which each keeps a part of the one before. Painted by hand: Qt Charts has no funnel. GUI thread.
class FunnelChart : public PaintedChart
{
    Q_OBJECT

public:
    struct Stage
    {
        QString name{};
        std::optional<double> count{}; ///< none: not known
        QString share{}; ///< of the stage before, as it is written; none for the first, and where that is nothing
    };

    /// format: how a count is written.
    FunnelChart(const Theme &theme, const QString &name, std::function<QString(double)> format,
                QWidget *parent = nullptr);

    void setStages(const QList<Stage> &stages);

    int markCount() const override { return static_cast<int>(m_stages.size()); }
    QRectF markRect(int mark) const override;
    int markAt(const QPointF &position) const override;
    QString markTitle(int mark) const override { return m_stages[mark].name; }
    QList<TooltipRow> markRows(int mark) const override;
    ChartTable table() const override;
    int keyStep(int key) const override;

protected:
    void paintMarks(QPainter &painter) override;

private:
    QRectF slot(int mark) const;
    QString countText(int mark) const;
    void paintStage(QPainter &painter, int mark);
    void paintTexts(QPainter &painter, int mark);

    std::function<QString(double)> m_format;
    QList<Stage> m_stages;
};

} // namespace roost::ui
