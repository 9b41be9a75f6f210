#include "ui/models/calendar_model.h"
#include "ui/widgets/calendar_bar_painter.h"
#include "ui/widgets/calendar_frame_painter.h"
#include "ui/widgets/calendar_grid_painter.h"
#include "ui/widgets/calendar_view.h"
#include "ui/widgets/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

/// Beside a bar: marks reach a little over its ends.
constexpr int markReach = 4;

} // namespace

void CalendarView::paintEvent(QPaintEvent *event)
{
    m_scene.now = QDateTime::currentDateTimeUtc();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &area : event->region())
        paintArea(painter, area);
}

/// Each part for itself: to clip by one rectangle is cheap, by several it is not.
void CalendarView::paintArea(QPainter &painter, const QRect &area)
{
    const auto &geometry = m_scene.geometry;
    const auto begin = [&](const QRect &zone) {
        const auto part = zone & area;
        painter.setClipRect(part);
        m_scene.painted = geometry.spanIn(part);
        return !part.isEmpty();
    };
    CalendarFramePainter frame(painter, m_scene);
    if (begin(geometry.gridArea()))
        paintGrid(painter, geometry.gridArea() & area);
    if (begin(geometry.headerArea()))
        frame.paintHeader();
    if (begin(geometry.columnArea()))
        frame.paintProperties();
    const QRect corner(0, 0, geometry.columnArea().width(), geometry.headerArea().height());
    if (begin(corner))
        frame.paintCorner();
}

void CalendarView::paintGrid(QPainter &painter, const QRect &area)
{
    painter.fillRect(area, m_scene.theme.color("surface"));
    CalendarGridPainter grid(painter, m_scene);
    CalendarBarPainter bars(painter, m_scene);
    grid.paintColumns();
    grid.paintLines();
    for (int row = m_scene.painted.firstRow; row <= m_scene.painted.lastRow; ++row) {
        grid.paintRow(row);
        bars.paintRow(row);
        grid.paintFound(row);
    }
    grid.paintSelection();
    bars.paintDrag();
}

void CalendarView::scrollContentsBy(int, int)
{
    auto &geometry = m_scene.geometry;
    const QPoint before(static_cast<int>(geometry.scrollX), static_cast<int>(geometry.scrollY));
    const QPoint now(horizontalScrollBar()->value(), verticalScrollBar()->value());
    geometry.scrollX = now.x();
    geometry.scrollY = now.y();
    movePicture(before - now);
    if (before.y() != now.y())
        runClock();
    showVisible();
}

/// What is painted already moves along, and only what comes into sight is painted.
void CalendarView::movePicture(const QPoint &by)
{
    const auto &geometry = m_scene.geometry;
    const double ratio = viewport()->devicePixelRatioF();
    const bool hasWholePixels = std::abs(ratio - std::round(ratio)) < 0.001;
    if (!hasWholePixels || m_scene.drag || m_scene.fill || (by.x() != 0 && by.y() != 0)) {
        viewport()->update();
    } else if (by.x() != 0) {
        viewport()->scroll(by.x(), 0, geometry.gridArea());
        viewport()->update(pinnedArea(by.x()) + geometry.headerArea());
    } else if (by.y() != 0) {
        viewport()->scroll(0, by.y(), geometry.gridArea() | geometry.columnArea());
    }
}

/// What does not simply move along sideways: the texts of bars stay in sight at the edges that these cross.
QRegion CalendarView::pinnedArea(int dx) const
{
    const auto &geometry = m_scene.geometry;
    const auto grid = geometry.gridArea();
    const double left = grid.left() + std::max(0, dx);
    const double right = grid.right() + 1 + std::min(0, dx);
    QRegion area;
    for (int row = geometry.firstVisibleRow(); row <= geometry.lastVisibleRow(); ++row) {
        const QRect line(grid.left(), static_cast<int>(geometry.yOf(row)), grid.width(),
                         static_cast<int>(geometry.rowHeight()));
        const auto &property = m_model.property(row);
        for (const auto &claim : property.claims()) {
            const auto bar = CalendarBarPainter::rectOf(m_scene, row, claim);
            const bool crossesLeft = bar.left() < left && bar.right() > grid.left();
            const bool crossesRight = bar.right() > right && bar.left() < grid.right() + 1;
            if (crossesLeft || crossesRight)
                area += bar.toAlignedRect().adjusted(-markReach, -line.height(), markReach, line.height()) & line;
        }
        if (property.isHeldAlone(geometry.dayAt(left)) || property.isHeldAlone(geometry.dayAt(right)))
            area += line;
    }
    return area & grid;
}

void CalendarView::repaintRows(int first, int last)
{
    const auto &geometry = m_scene.geometry;
    const QRectF rows(0, geometry.yOf(first), geometry.viewport.width(), geometry.rowHeight() * (last - first + 1));
    viewport()->update(rows.toAlignedRect() & (geometry.gridArea() | geometry.columnArea()));
}

} // namespace roost::ui
