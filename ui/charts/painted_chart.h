#pragma once

#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_table.h"

#include <QWidget>

namespace roost::ui {

class Theme;

/// A chart of marks, one of which can be pointed at by mouse or keyboard; then its exact values show. GUI thread.
///
/// A subclass places its marks, paints them, and says what each holds.
class PaintedChart : public QWidget
{
    Q_OBJECT

public:
    PaintedChart(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// The mark that is pointed at; -1: none.
    int current() const { return m_current; }
    void setCurrent(int mark);

    virtual int markCount() const = 0;
    virtual QRectF markRect(int mark) const = 0;
    virtual QString markTitle(int mark) const = 0;
    virtual QList<TooltipRow> markRows(int mark) const = 0;
    virtual ChartTable table() const = 0;

protected:
    /// How far an arrow key goes.
    virtual int keyStep(int key) const;
    virtual int markAt(const QPointF &position) const;
    virtual void paintMarks(QPainter &painter) = 0;

    const Theme &theme() const { return m_theme; }

    /// After the marks have changed.
    void refresh();

    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const Theme &m_theme;
    int m_current = -1;
};

} // namespace roost::ui
