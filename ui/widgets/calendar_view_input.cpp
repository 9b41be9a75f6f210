#include "ui/models/calendar_model.h"
#include "ui/widgets/calendar_smooth_scroll.h"
#include "ui/widgets/calendar_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double zoomPerNotch = 1.18;
constexpr double unitsPerNotch = 120;
constexpr int pixelsPerNotch = 96;
constexpr int edgeIntervalMs = 25;
constexpr int edgeStep = 18;

int notchesToPixels(int units)
{
    return static_cast<int>(std::lround(-units / unitsPerNotch * pixelsPerNotch));
}

} // namespace

void CalendarView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const auto angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setDayWidth(m_scene.geometry.dayWidth * std::pow(zoomPerNotch, angle.y() / unitsPerNotch),
                    std::max(event->position().x(), CalendarGeometry::leftWidth));
        return;
    }
    // Some platforms turn the wheel themselves while Shift is held, others leave it to us.
    const bool isTurned = event->modifiers().testFlag(Qt::ShiftModifier) && angle.x() == 0;
    if (!event->pixelDelta().isNull()) {
        const auto pixels = isTurned ? event->pixelDelta().transposed() : event->pixelDelta();
        m_horizontalScroll->jumpBy(-pixels.x());
        m_verticalScroll->jumpBy(-pixels.y());
        return;
    }
    const auto units = isTurned ? angle.transposed() : angle;
    if (units.x() != 0)
        m_horizontalScroll->scrollBy(notchesToPixels(units.x()));
    if (units.y() != 0)
        m_verticalScroll->scrollBy(notchesToPixels(units.y()));
}

void CalendarView::mousePressEvent(QMouseEvent *event)
{
    const auto position = event->position();
    const int row = m_scene.geometry.rowAt(position.y());
    if (event->button() != Qt::LeftButton || !m_scene.geometry.isInGrid(position) || row < 0)
        return;
    m_isPressed = true;
    m_isDragging = false;
    m_pressPosition = position;
    const auto *claim = claimAt(position);
    m_pressedBooking = claim && claim->booking ? claim->booking->bookingId : QString();
    if (!m_pressedBooking.isEmpty())
        return;
    if (event->modifiers().testFlag(Qt::ShiftModifier) && !m_scene.selection.isEmpty())
        extendSelection(position);
    else
        setSelection(CalendarSelection::at(row, m_scene.geometry.dayAt(position.x())));
}

void CalendarView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed) {
        hover(event->position());
        return;
    }
    m_dragPosition = event->position();
    const auto distance = (m_dragPosition - m_pressPosition).manhattanLength();
    if (!m_isDragging && distance < QApplication::startDragDistance())
        return;
    if (!m_isDragging && !m_pressedBooking.isEmpty())
        setSelection(CalendarSelection::at(m_scene.geometry.rowAt(m_pressPosition.y()),
                                           m_scene.geometry.dayAt(m_pressPosition.x())));
    m_isDragging = true;
    extendSelection(m_dragPosition);
    if (!m_edgeTimer.isActive())
        m_edgeTimer.start(edgeIntervalMs, this);
}

void CalendarView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return;
    m_isPressed = false;
    m_edgeTimer.stop();
    if (!m_isDragging && !m_pressedBooking.isEmpty())
        Q_EMIT bookingActivated(m_pressedBooking);
    else if (!m_scene.selection.isEmpty())
        Q_EMIT selectionFinished();
}

void CalendarView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_edgeTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const auto &size = m_scene.geometry.viewport;
    const auto beyond = [](double value, double low, double high) { return value < low ? -1 : value > high ? 1 : 0; };
    const int x = beyond(m_dragPosition.x(), CalendarGeometry::leftWidth, size.width());
    const int y = beyond(m_dragPosition.y(), CalendarGeometry::headerHeight, size.height());
    if (x == 0 && y == 0)
        return;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + x * edgeStep);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + y * edgeStep);
    extendSelection(m_dragPosition);
}

void CalendarView::extendSelection(const QPointF &position)
{
    if (m_scene.selection.isEmpty())
        return;
    const auto &geometry = m_scene.geometry;
    const double y = std::clamp(position.y(), CalendarGeometry::headerHeight, geometry.viewport.height() - 1);
    const double x = std::clamp(position.x(), CalendarGeometry::leftWidth, geometry.viewport.width() - 1);
    const int row = geometry.rowAt(y);
    auto selection = m_scene.selection;
    selection.currentRow = row >= 0 ? row : geometry.rowCount - 1;
    selection.currentDay = geometry.dayAt(x);
    setSelection(selection);
}

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    if (moveByKey(*event))
        return;
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->key() == Qt::Key_Escape && !m_scene.selection.isEmpty()) {
        clearSelection();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_scene.selection.isEmpty()) {
        Q_EMIT applyRequested();
    } else if (isPlain && !m_scene.selection.isEmpty() && !event->text().isEmpty() && event->text()[0].isDigit()) {
        Q_EMIT valueTyped(event->text());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool CalendarView::moveByKey(const QKeyEvent &event)
{
    const bool extends = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    const auto &geometry = m_scene.geometry;
    const int page = std::max(1, static_cast<int>(geometry.visibleHeight() / geometry.rowHeight()) - 1);
    const auto current = m_scene.selection.isEmpty() ? m_scene.today : m_scene.selection.currentDay;
    const auto daysTo = [&current](QDate day) { return static_cast<int>(current.daysTo(day)); };
    const QDate monthBegin(current.year(), current.month(), 1);
    switch (event.key()) {
    case Qt::Key_Left:
        moveCurrent(0, isControl ? -7 : -1, extends);
        return true;
    case Qt::Key_Right:
        moveCurrent(0, isControl ? 7 : 1, extends);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1, 0, extends);
        return true;
    case Qt::Key_Down:
        moveCurrent(1, 0, extends);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-page, 0, extends);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(page, 0, extends);
        return true;
    case Qt::Key_Home:
        moveCurrent(0, daysTo(isControl ? m_scene.today : monthBegin), extends);
        return true;
    case Qt::Key_End:
        moveCurrent(0, daysTo(monthBegin.addMonths(1).addDays(-1)), extends);
        return true;
    default:
        return false;
    }
}

void CalendarView::moveCurrent(int rows, int days, bool extends)
{
    const auto &geometry = m_scene.geometry;
    if (geometry.rowCount == 0)
        return;
    auto selection = m_scene.selection;
    if (selection.isEmpty()) {
        const auto day = std::clamp(m_scene.today, geometry.firstVisibleDay(), geometry.lastVisibleDay());
        selection = CalendarSelection::at(geometry.firstVisibleRow(), day);
    } else {
        const auto last = geometry.origin.addDays(geometry.dayCount - 1);
        selection.currentRow = std::clamp(selection.currentRow + rows, 0, geometry.rowCount - 1);
        selection.currentDay = std::clamp(selection.currentDay.addDays(days), geometry.origin, last);
        if (!extends)
            selection = CalendarSelection::at(selection.currentRow, selection.currentDay);
    }
    select(selection);
}

void CalendarView::select(const CalendarSelection &selection)
{
    setSelection(selection);
    revealSelection();
    Q_EMIT selectionFinished();
}

void CalendarView::revealSelection()
{
    if (!m_scene.selection.isEmpty())
        ensureVisible(m_scene.selection.currentRow, m_scene.selection.currentDay);
}

void CalendarView::hover(const QPointF &position)
{
    const auto *claim = claimAt(position);
    const auto hovered = claim ? claim->id : QString();
    viewport()->setCursor(claim && claim->booking ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_scene.hoveredClaim == hovered)
        return;
    m_scene.hoveredClaim = hovered;
    viewport()->update();
}

} // namespace roost::ui
