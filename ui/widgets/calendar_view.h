#pragma once

#include "ui/widgets/calendar_bar_shapes.h"
#include "ui/widgets/calendar_scene.h"
#include "ui/widgets/calendar_text_cache.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QTimer>

namespace roost::ui {

class CalendarSmoothScroll;
struct CalendarClaim;

/// Properties × days, painted; only what is in sight is looked at. GUI thread.
///
/// Cells are selected by dragging, or with the arrow keys and Shift; a click on a stay opens its booking. Ctrl and the
/// wheel zoom between a week and a year.
class CalendarView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    CalendarView(const Theme &theme, CalendarModel &model, QWidget *parent = nullptr);

    /// The days that can be shown, and where today is.
    void setDays(QDate first, QDate last, QDate today);

    const CalendarGeometry &geometryOfCells() const { return m_scene.geometry; }
    const CalendarSelection &selection() const { return m_scene.selection; }
    void setSelection(const CalendarSelection &selection);
    void select(const CalendarSelection &selection); ///< and brings it into sight
    void revealSelection();
    void clearSelection() { setSelection({}); }

    /// 0 shows a week, 1 a year. The day in the middle stays where it is.
    double zoom() const;
    void setZoom(double zoom);

    /// Scrolls so that the day is the first in sight.
    void goTo(QDate day);
    void goToToday();

    QDate firstVisibleDay() const { return m_scene.geometry.firstVisibleDay(); }
    QDate lastVisibleDay() const { return m_scene.geometry.lastVisibleDay(); }

    /// What takes the nights at a point of the viewport; nothing where no bar is.
    const CalendarClaim *claimAt(const QPointF &position) const;

Q_SIGNALS:
    void selectionChanged();
    void selectionFinished(); ///< the mouse was let go, or a key moved it
    void bookingActivated(const QString &bookingId);
    void valueTyped(const QString &text); ///< a digit: the beginning of a price
    void applyRequested();
    void visibleDaysChanged();
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void setDayWidth(double width, double fixedX);
    void updateScrollBars();
    void updateRows();
    void showVisible();
    void runClock();
    void extendSelection(const QPointF &position);
    void moveCurrent(int rows, int days, bool extends);
    bool moveByKey(const QKeyEvent &event);
    void ensureVisible(int row, QDate day);
    void hover(const QPointF &position);
    void describeCurrent();

    CalendarModel &m_model;
    CalendarTextCache m_texts;
    CalendarBarShapes m_shapes;
    CalendarScene m_scene;
    CalendarSmoothScroll *m_horizontalScroll = nullptr;
    CalendarSmoothScroll *m_verticalScroll = nullptr;
    QTimer m_clock;          ///< holds run down
    QBasicTimer m_edgeTimer; ///< scrolls while one drags beyond the edge
    QPointF m_pressPosition;
    QPointF m_dragPosition;
    QString m_pressedBooking;
    bool m_isPressed = false;
    bool m_isDragging = false;
    bool m_isScrollingToToday = true;
};

} // namespace roost::ui
