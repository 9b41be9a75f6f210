#pragma once

#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_pointer.h"

#include <QWidget>

#include <memory>

namespace roost::ui {

class Theme;

/// A chart of a kind that Qt Charts does not have, painted by hand: heat map, funnel. Everything but its marks is as in
/// PlotChart. GUI thread.
class PaintedChart : public QWidget, public ChartMarks
{
    Q_OBJECT

public:
    PaintedChart(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    ChartPointer &pointer() const { return *m_pointer; }
    int current() const { return m_pointer->current(); }
    void setCurrent(int mark) { m_pointer->setCurrent(mark); }

    virtual QRectF markRect(int mark) const = 0;
    int markAt(const QPointF &position) const override;
    QPointF markAnchor(int mark) const override;

protected:
    virtual void paintMarks(QPainter &painter) = 0;

    const Theme &theme() const { return m_theme; }

    /// After the marks have changed.
    void refresh() { m_pointer->refresh(); }

    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::unique_ptr<ChartPointer> m_pointer; ///< goes before the widget, whose end it would take for news
};

} // namespace roost::ui
