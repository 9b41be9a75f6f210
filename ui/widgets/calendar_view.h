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
/// Cells are selected by dragging, or with the arrow keys and Shift; the handle at the selection's corner fills. A stay
/// is opened by a click, and moved by dragging it or with Alt and the arrow keys; Shift lets a selection begin on it.
/// Ctrl and the wheel, or plus and minus, zoom between a week and a year.
class CalendarView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    CalendarView(const Theme &theme, CalendarModel &model, const StayFinder &finder, QWidget *parent = nullptr);
    ~CalendarView() override;

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

    const CalendarModel &model() const { return m_model; }

    /// Shows an edit that is not applied yet in its cells; must outlive the view or be taken away. Null: none.
    void setPreview(const CalendarPreview *preview);

    /// A stay that is being moved, and after it was dropped until that is decided.
    const std::optional<CalendarStayDrag> &stayDrag() const { return m_scene.drag; }

    /// What the move of now would cost, or why it cannot be.
    void setDragNote(const QString &note, bool isRefused);
    void endStayDrag();

Q_SIGNALS:
    void selectionChanged();
    void selectionFinished(); ///< the mouse was let go, or a key moved it
    void bookingActivated(const QString &bookingId);
    void valueTyped(const QString &text); ///< a digit: the beginning of a price
    void copyRequested();
    void pasteRequested();

    /// The handle was let go: the prices of the selection are wanted in all of the target, which contains it.
    void fillRequested(const roost::ui::CalendarSelection &target);
    void stayDragged(); ///< it is somewhere else now, but not let go
    void stayDropped(); ///< somewhere else; to be ended by endStayDrag()
    void applyRequested();
    void visibleDaysChanged();
    void zoomChanged(double zoom);

protected:
    bool event(QEvent *event) override;
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
    void zoomBy(double factor);
    void updateScrollBars();
    void updateRows();
    void showVisible();
    void runClock();
    void movePicture(const QPoint &by);
    QRegion pinnedArea(int dx) const;
    void repaintRows(int first, int last);
    void paintArea(QPainter &painter, const QRect &area);
    void paintGrid(QPainter &painter, const QRect &area);
    bool pressClaim(const QPointF &position, Qt::KeyboardModifiers modifiers);
    bool isOnHandle(const QPointF &position) const;
    void beginDrag();
    void continueDrag(const QPointF &position);
    void cancelFill();
    void extendSelection(const QPointF &position);
    void moveCurrent(int rows, int days, bool extends);
    bool moveByKey(const QKeyEvent &event);
    bool moveStayByKey(const QKeyEvent &event);
    bool editByKey(const QKeyEvent &event);
    bool selectByKey(const QKeyEvent &event);
    void ensureVisible(int row, QDate day);
    void hover(const QPointF &position);
    void describeCurrent();
    QString toolTipAt(const QPointF &position) const;

    enum class Gesture { None, Select, Fill, MoveStay };

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
    Gesture m_gesture = Gesture::None; ///< that the pressed button does, or will once the pointer moves
    std::optional<CalendarStayDrag> m_pressedStay;
    QString m_pressedBooking;
    bool m_isDragging = false;
    bool m_isScrollingToToday = true;
};

} // namespace roost::ui
