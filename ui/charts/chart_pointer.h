#pragma once

#include <QObject>

class QContextMenuEvent;
class QKeyEvent;
class QMouseEvent;
class QPainter;
class QRectF;
class QWidget;

namespace roost::ui {

class ChartMarks;
class Theme;

/// Points at one mark of a chart, by mouse or keyboard, tells its exact values to the eye and to a screen reader, and
/// offers the chart's files. The same for every chart. GUI thread.
class ChartPointer : public QObject
{
    Q_OBJECT

public:
    /// chart has the focus and the name; canvas, which may be the same, is what the marks are painted on.
    ChartPointer(const Theme &theme, QWidget &chart, QWidget &canvas, const ChartMarks &marks);

    /// The mark that is pointed at; -1: none.
    int current() const { return m_current; }
    void setCurrent(int mark);

    /// After the marks have changed.
    void refresh();

    /// Marks can be opened: the cursor says so, and so does a line below the values.
    void setHint(const QString &hint);

    void paintTooltip(QPainter &painter, const QRectF &bounds) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void currentChanged();

    /// By a click, or Enter or Space on the mark pointed at.
    void activated(int mark, Qt::KeyboardModifiers modifiers);

private:
    bool pressKey(const QKeyEvent &event);
    void move(const QMouseEvent &event);
    void showMenu(const QContextMenuEvent &event);

    const Theme &m_theme;
    QWidget &m_chart;
    QWidget &m_canvas;
    const ChartMarks &m_marks;
    QString m_hint;
    int m_current = -1;
};

} // namespace roost::ui
