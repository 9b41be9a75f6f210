#include "ui/models/calendar_model.h"
#include "ui/widgets/calendar_bar_painter.h"
#include "ui/widgets/calendar_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <tuple>

namespace roost::ui {

namespace {

constexpr int edgeIntervalMs = 25;
constexpr int edgeStep = 18;
constexpr double handleReach = 7;
/// Of a bar's right end, where one takes hold of the departure alone.
constexpr double departureReach = 7;
constexpr double narrowestResizable = 36;

/// Of those in sight.
std::pair<int, QDate> nearestCell(const CalendarGeometry &geometry, const QPointF &position)
{
    const double y = std::clamp(position.y(), CalendarGeometry::headerHeight, geometry.viewport.height() - 1);
    const double x = std::clamp(position.x(), CalendarGeometry::leftWidth, geometry.viewport.width() - 1);
    const int row = geometry.rowAt(y);
    return {row >= 0 ? row : geometry.rowCount - 1, geometry.dayAt(x)};
}

} // namespace

void CalendarView::mousePressEvent(QMouseEvent *event)
{
    const auto position = event->position();
    const int row = m_scene.geometry.rowAt(position.y());
    if (event->button() != Qt::LeftButton || !m_scene.geometry.isInGrid(position) || row < 0 || m_scene.drag)
        return;
    m_isDragging = false;
    m_pressPosition = position;
    m_dragPosition = position;
    m_pressedBooking.clear();
    m_gesture = Gesture::Select;
    if (isOnHandle(position)) {
        m_gesture = Gesture::Fill;
        return;
    }
    if (pressClaim(position, event->modifiers()))
        return;
    if (event->modifiers().testFlag(Qt::ShiftModifier) && !m_scene.selection.isEmpty())
        extendSelection(position);
    else
        setSelection(CalendarSelection::at(row, m_scene.geometry.dayAt(position.x())));
}

/// A stay is taken hold of, unless Shift is held, or it cannot be moved: then dragging selects.
bool CalendarView::pressClaim(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    using Grip = CalendarStayDrag::Grip;
    const auto *claim = claimAt(position);
    if (!claim || !claim->booking || modifiers.testFlag(Qt::ShiftModifier))
        return false;
    m_pressedBooking = claim->booking->bookingId;
    const int row = m_scene.geometry.rowAt(position.y());
    const auto bar = CalendarBarPainter::rectOf(m_scene, row, *claim);
    const bool isAtEnd = bar.width() >= narrowestResizable && bar.right() - position.x() <= departureReach;
    const auto grip = isAtEnd ? Grip::Departure : Grip::Whole;
    if (CalendarStayDrag::isPossible(*claim, grip)) {
        m_gesture = Gesture::MoveStay;
        m_pressedStay.emplace(*claim, row, m_scene.geometry.dayAt(position.x()), grip);
    }
    return true;
}

bool CalendarView::isOnHandle(const QPointF &position) const
{
    const auto &selection = m_scene.selection;
    if (selection.isEmpty())
        return false;
    const auto corner = m_scene.geometry.cell(selection.lastRow(), selection.lastDay()).bottomRight();
    return std::abs(position.x() - corner.x()) <= handleReach && std::abs(position.y() - corner.y()) <= handleReach;
}

void CalendarView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_gesture == Gesture::None) {
        hover(event->position());
        return;
    }
    m_dragPosition = event->position();
    const auto distance = (m_dragPosition - m_pressPosition).manhattanLength();
    if (!m_isDragging && distance < QApplication::startDragDistance())
        return;
    if (!m_isDragging)
        beginDrag();
    continueDrag(m_dragPosition);
    if (!m_edgeTimer.isActive())
        m_edgeTimer.start(edgeIntervalMs, this);
}

void CalendarView::beginDrag()
{
    m_isDragging = true;
    if (m_gesture == Gesture::MoveStay) {
        m_scene.drag = m_pressedStay;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (m_gesture == Gesture::Select && !m_pressedBooking.isEmpty()) {
        setSelection(CalendarSelection::at(m_scene.geometry.rowAt(m_pressPosition.y()),
                                           m_scene.geometry.dayAt(m_pressPosition.x())));
    }
}

void CalendarView::continueDrag(const QPointF &position)
{
    const auto [row, day] = nearestCell(m_scene.geometry, position);
    if (m_gesture == Gesture::Select) {
        extendSelection(position);
    } else if (m_gesture == Gesture::Fill) {
        m_scene.fill = m_scene.selection.filledTo(row, day);
        viewport()->update();
    } else if (m_scene.drag) {
        const auto before = std::tuple(m_scene.drag->row(), m_scene.drag->checkIn(), m_scene.drag->checkOut());
        m_scene.drag->moveTo(row, day);
        if (before == std::tuple(m_scene.drag->row(), m_scene.drag->checkIn(), m_scene.drag->checkOut()))
            return;
        setDragNote({}, false);
        Q_EMIT stayDragged();
    }
}

void CalendarView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_gesture == Gesture::None)
        return;
    const auto gesture = std::exchange(m_gesture, Gesture::None);
    m_edgeTimer.stop();
    hover(event->position());
    if (gesture == Gesture::Fill) {
        const auto target = std::exchange(m_scene.fill, {});
        viewport()->update();
        if (target && *target != m_scene.selection)
            Q_EMIT fillRequested(*target);
    } else if (!m_isDragging && !m_pressedBooking.isEmpty()) {
        Q_EMIT bookingActivated(m_pressedBooking);
    } else if (gesture == Gesture::MoveStay) {
        if (m_scene.drag && m_scene.drag->isMoved())
            Q_EMIT stayDropped();
        else
            endStayDrag();
    } else if (!m_scene.selection.isEmpty()) {
        Q_EMIT selectionFinished();
    }
}

void CalendarView::cancelFill()
{
    m_gesture = Gesture::None;
    m_edgeTimer.stop();
    m_scene.fill.reset();
    viewport()->update();
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
    continueDrag(m_dragPosition);
}

void CalendarView::extendSelection(const QPointF &position)
{
    if (m_scene.selection.isEmpty())
        return;
    auto selection = m_scene.selection;
    std::tie(selection.currentRow, selection.currentDay) = nearestCell(m_scene.geometry, position);
    setSelection(selection);
}

void CalendarView::hover(const QPointF &position)
{
    const auto *claim = claimAt(position);
    const auto hovered = claim ? claim->id : QString();
    viewport()->setCursor(isOnHandle(position)      ? Qt::CrossCursor
                          : claim && claim->booking ? Qt::PointingHandCursor
                                                    : Qt::ArrowCursor);
    if (m_scene.hoveredClaim == hovered)
        return;
    m_scene.hoveredClaim = hovered;
    viewport()->update();
}

} // namespace roost::ui
