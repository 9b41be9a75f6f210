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
constexpr double zoomPerKey = 1.4;

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

/// As long as there is something to give up, Escape is not the window's.
bool CalendarView::event(QEvent *event)
{
    const bool isEscape =
        event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isEscape && (m_scene.drag || m_scene.fill || !m_scene.selection.isEmpty())) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    if (moveStayByKey(*event) || selectByKey(*event) || moveByKey(*event) || editByKey(*event))
        return;
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    if (isControl && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        zoomBy(zoomPerKey);
    else if (isControl && event->key() == Qt::Key_Minus)
        zoomBy(1 / zoomPerKey);
    else if (event->key() == Qt::Key_Escape && m_scene.fill)
        cancelFill();
    else if (event->key() == Qt::Key_Escape && !m_scene.selection.isEmpty())
        clearSelection();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

/// Alt and an arrow take the stay of the current cell along; Enter lets it go, and Escape gives it up.
bool CalendarView::moveStayByKey(const QKeyEvent &event)
{
    static const QHash<int, QPoint> steps{
        {Qt::Key_Left, {-1, 0}}, {Qt::Key_Right, {1, 0}}, {Qt::Key_Up, {0, -1}}, {Qt::Key_Down, {0, 1}}};
    const bool isEscape = event.key() == Qt::Key_Escape;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (m_scene.drag && isEscape) {
        endStayDrag();
        return true;
    }
    if (m_scene.drag && isEnter && m_scene.drag->isMoved()) {
        Q_EMIT stayDropped();
        return true;
    }
    if (!event.modifiers().testFlag(Qt::AltModifier) || !steps.contains(event.key()) || m_scene.selection.isEmpty())
        return false;
    const auto &selection = m_scene.selection;
    if (!m_scene.drag) {
        const auto *claim = m_model.property(selection.currentRow).claimAt(selection.currentDay);
        if (!claim || !CalendarStayDrag::isPossible(*claim, CalendarStayDrag::Grip::Whole))
            return true;
        m_scene.drag.emplace(*claim, selection.currentRow, selection.currentDay, CalendarStayDrag::Grip::Whole);
    }
    const auto step = steps.value(event.key());
    m_scene.drag->nudge(step.y(), step.x(), m_scene.geometry.rowCount);
    setDragNote({}, false);
    ensureVisible(m_scene.drag->row(), step.x() < 0 ? m_scene.drag->checkIn() : m_scene.drag->checkOut());
    Q_EMIT stayDragged();
    return true;
}

/// Ctrl+A takes the days in sight, or those that are selected, of all properties; with Space, as in spreadsheets, Ctrl
/// takes the days of all properties and Shift all days in sight of the properties.
bool CalendarView::selectByKey(const QKeyEvent &event)
{
    const auto &geometry = m_scene.geometry;
    const bool isAll = event.matches(QKeySequence::SelectAll);
    const bool isColumn = event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier;
    const bool isRow = event.key() == Qt::Key_Space && event.modifiers() == Qt::ShiftModifier;
    if ((!isAll && !isColumn && !isRow) || geometry.rowCount == 0)
        return false;
    auto selection = m_scene.selection;
    if (selection.isEmpty() && !isAll)
        return true;
    if (selection.isEmpty() || selection.days() == 1 || isRow) {
        const auto first = std::max(geometry.firstVisibleDay(), std::min(m_scene.today, geometry.lastVisibleDay()));
        selection.anchorDay = isColumn ? selection.anchorDay : first;
        selection.currentDay = isColumn ? selection.currentDay : geometry.lastVisibleDay();
    }
    if (!isRow) {
        selection.anchorRow = geometry.rowCount - 1;
        selection.currentRow = 0;
    }
    setSelection(selection);
    Q_EMIT selectionFinished();
    return true;
}

bool CalendarView::editByKey(const QKeyEvent &event)
{
    if (m_scene.selection.isEmpty())
        return false;
    const bool isPlain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event.matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event.matches(QKeySequence::Paste))
        Q_EMIT pasteRequested();
    else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        Q_EMIT applyRequested();
    else if (isPlain && !event.text().isEmpty() && event.text()[0].isDigit())
        Q_EMIT valueTyped(event.text());
    else
        return false;
    return true;
}

bool CalendarView::moveByKey(const QKeyEvent &event)
{
    if (event.modifiers().testFlag(Qt::AltModifier))
        return false;
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

} // namespace roost::ui
