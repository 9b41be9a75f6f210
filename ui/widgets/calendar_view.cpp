#include "ui/widgets/calendar_view.h"

#include "ui/models/calendar_model.h"
#include "ui/models/stay_finder.h"
#include "ui/widgets/calendar_accessible.h"
#include "ui/widgets/calendar_bar_painter.h"
#include "ui/widgets/calendar_smooth_scroll.h"
#include "ui/widgets/calendar_text.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr int clockMs = 1'000;
/// Days before today that a jump to it leaves in sight.
constexpr int daysBeforeToday = 2;

} // namespace

CalendarView::CalendarView(const Theme &theme, CalendarModel &model, const StayFinder &finder, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_texts(theme)
    , m_scene{.theme = theme, .model = model, .finder = finder, .texts = m_texts, .shapes = m_shapes}
    , m_horizontalScroll(new CalendarSmoothScroll(*horizontalScrollBar(), this))
    , m_verticalScroll(new CalendarSmoothScroll(*verticalScrollBar(), this))
{
    CalendarAccessible::install();
    setAccessibleName(tr("Calendar"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setCornerWidget(new QWidget(this));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, viewport(), QOverload<>::of(&QWidget::update));
    connect(&theme, &Theme::changed, viewport(), QOverload<>::of(&QWidget::update));
    connect(&finder, &StayFinder::changed, viewport(), QOverload<>::of(&QWidget::update));
    connect(&model, &QAbstractItemModel::rowsInserted, this, &CalendarView::updateRows);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        clearSelection();
        endStayDrag();
        updateRows();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        runClock();
        describeCurrent();
        repaintRows(first.row(), last.row());
    });
}

CalendarView::~CalendarView() = default;

void CalendarView::setPreview(const CalendarPreview *preview)
{
    m_scene.preview = preview;
    viewport()->update();
}

void CalendarView::setDragNote(const QString &note, bool isRefused)
{
    m_scene.dragNote = note;
    m_scene.isDragRefused = isRefused;
    viewport()->update();
}

void CalendarView::endStayDrag()
{
    if (m_gesture == Gesture::MoveStay)
        m_gesture = Gesture::None;
    m_scene.drag.reset();
    m_pressedStay.reset();
    setDragNote({}, false);
}

void CalendarView::setDays(QDate first, QDate last, QDate today)
{
    m_scene.geometry.origin = first;
    m_scene.geometry.dayCount = static_cast<int>(first.daysTo(last)) + 1;
    m_scene.today = today;
    updateScrollBars();
    goToToday();
}

void CalendarView::setSelection(const CalendarSelection &selection)
{
    if (m_scene.selection == selection)
        return;
    m_scene.selection = selection;
    describeCurrent();
    viewport()->update();
    Q_EMIT selectionChanged();
}

double CalendarView::zoom() const
{
    return m_scene.geometry.zoomOf(m_scene.geometry.dayWidth);
}

void CalendarView::setZoom(double zoom)
{
    setDayWidth(m_scene.geometry.dayWidthOf(zoom), CalendarGeometry::leftWidth + m_scene.geometry.visibleWidth() / 2);
}

void CalendarView::zoomBy(double factor)
{
    setDayWidth(m_scene.geometry.dayWidth * factor, CalendarGeometry::leftWidth + m_scene.geometry.visibleWidth() / 2);
}

void CalendarView::setDayWidth(double width, double fixedX)
{
    auto &geometry = m_scene.geometry;
    const double limited = std::clamp(width, geometry.dayWidthOf(1), geometry.dayWidthOf(0));
    const double dayAtX = (fixedX - CalendarGeometry::leftWidth + geometry.scrollX) / geometry.dayWidth;
    const double rowOnTop = geometry.scrollY / geometry.rowHeight();
    geometry.dayWidth = limited;
    updateScrollBars();
    horizontalScrollBar()->setValue(
        static_cast<int>(std::lround(dayAtX * limited - (fixedX - CalendarGeometry::leftWidth))));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(rowOnTop * geometry.rowHeight())));
    viewport()->update();
    showVisible();
    Q_EMIT zoomChanged(zoom());
}

void CalendarView::goTo(QDate day)
{
    const double days = static_cast<double>(m_scene.geometry.origin.daysTo(day));
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(days * m_scene.geometry.dayWidth)));
}

void CalendarView::goToToday()
{
    m_isScrollingToToday = m_scene.geometry.visibleWidth() <= 0;
    goTo(m_scene.today.addDays(-daysBeforeToday));
}

const CalendarClaim *CalendarView::claimAt(const QPointF &position) const
{
    const int row = m_scene.geometry.isInGrid(position) ? m_scene.geometry.rowAt(position.y()) : -1;
    if (row < 0)
        return nullptr;
    for (const auto &claim : m_model.property(row).claims()) {
        if (CalendarBarPainter::rectOf(m_scene, row, claim).contains(position))
            return &claim;
    }
    return nullptr;
}

void CalendarView::updateScrollBars()
{
    auto &geometry = m_scene.geometry;
    geometry.viewport = viewport()->size();
    horizontalScrollBar()->setRange(0, static_cast<int>(geometry.largestScrollX()));
    horizontalScrollBar()->setPageStep(static_cast<int>(geometry.visibleWidth()));
    horizontalScrollBar()->setSingleStep(static_cast<int>(geometry.dayWidth));
    verticalScrollBar()->setRange(0, static_cast<int>(geometry.largestScrollY()));
    verticalScrollBar()->setPageStep(static_cast<int>(geometry.visibleHeight()));
    verticalScrollBar()->setSingleStep(static_cast<int>(geometry.rowHeight()));
}

void CalendarView::updateRows()
{
    m_scene.geometry.rowCount = m_model.rowCount();
    updateScrollBars();
    runClock();
    viewport()->update();
    showVisible();
}

void CalendarView::showVisible()
{
    const auto &geometry = m_scene.geometry;
    if (geometry.dayCount == 0 || geometry.visibleWidth() <= 0)
        return;
    m_model.show(geometry.firstVisibleRow(), geometry.lastVisibleRow(), firstVisibleDay(), lastVisibleDay());
    Q_EMIT visibleDaysChanged();
}

/// The seconds of holds run only while there are holds in sight.
void CalendarView::runClock()
{
    bool hasHold = false;
    for (int row = m_scene.geometry.firstVisibleRow(); row <= m_scene.geometry.lastVisibleRow(); ++row) {
        for (const auto &claim : m_model.property(row).claims())
            hasHold = hasHold || (claim.booking && claim.booking->holdExpiresAt.isValid());
    }
    if (hasHold && !m_clock.isActive())
        m_clock.start();
    else if (!hasHold)
        m_clock.stop();
}

void CalendarView::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
    if (m_isScrollingToToday && m_scene.today.isValid())
        goToToday();
    showVisible();
    Q_EMIT zoomChanged(zoom());
}

bool CalendarView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover({-1, -1});
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);

    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
    return true;
}

QString CalendarView::toolTipAt(const QPointF &position) const
{
    const int row = m_scene.geometry.rowAt(position.y());
    if (row < 0 || position.y() < CalendarGeometry::headerHeight)
        return {};
    const auto &property = m_model.property(row);
    if (!m_scene.geometry.isInGrid(position))
        return propertyToolTip(property, m_scene.finder.quoteOf(property.id()), QLocale());
    if (const auto *claim = claimAt(position)) {
        auto text = claimToolTip(*claim, QLocale());
        for (const auto &conflict : m_model.conflictsOf(property.id())) {
            if (claim->overlaps(conflict.from, conflict.to))
                text += conflictText(conflict, QLocale());
        }
        return text;
    }
    return nightToolTip(property, m_scene.geometry.dayAt(position.x()), QLocale());
}

void CalendarView::ensureVisible(int row, QDate day)
{
    const auto cell = m_scene.geometry.cell(row, day);
    const QRectF seen(CalendarGeometry::leftWidth, CalendarGeometry::headerHeight, m_scene.geometry.visibleWidth(),
                      m_scene.geometry.visibleHeight());
    const auto missing = [](double low, double high, double seenLow, double seenHigh) {
        return low < seenLow ? low - seenLow : high > seenHigh ? high - seenHigh : 0.0;
    };
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                    static_cast<int>(missing(cell.left(), cell.right(), seen.left(), seen.right())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                  static_cast<int>(missing(cell.top(), cell.bottom(), seen.top(), seen.bottom())));
}

void CalendarView::describeCurrent()
{
    const auto &selection = m_scene.selection;
    const bool isThere = !selection.isEmpty() && selection.currentRow < m_model.rowCount();
    setAccessibleDescription(
        isThere ? cellDescription(m_model.property(selection.currentRow), selection.currentDay, QLocale()) : QString());
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    if (!isThere)
        return;
    QAccessibleEvent focused(this, QAccessible::Focus);
    focused.setChild(selection.currentRow * m_scene.geometry.dayCount +
                     static_cast<int>(m_scene.geometry.origin.daysTo(selection.currentDay)));
    QAccessible::updateAccessibility(&focused);
}

} // namespace roost::ui
