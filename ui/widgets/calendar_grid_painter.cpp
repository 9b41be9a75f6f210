#include "ui/widgets/calendar_grid_painter.h"

#include "ui/charts/chart_paint.h"
#include "ui/models/calendar_model.h"
#include "ui/widgets/calendar_scene.h"
#include "ui/widgets/calendar_text.h"
#include "ui/widgets/calendar_text_cache.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double ruleOffset = 12;
constexpr double markHeight = 12;
constexpr double handleSize = 6;
constexpr double weekendStrength = 0.55;

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= 6;
}

bool isFree(const CalendarNight *night)
{
    return night && night->state == NightState::Free;
}

/// Whether a bar ends in this cell: somebody leaves, so its left half is drawn over.
bool isHalfCovered(const CalendarProperty &property, QDate day)
{
    const auto *before = property.night(day.addDays(-1));
    return before && before->state != NightState::Free;
}

} // namespace

CalendarGridPainter::CalendarGridPainter(QPainter &painter, const CalendarScene &scene)
    : m_painter(painter)
    , m_scene(scene)
{
}

void CalendarGridPainter::paintColumns()
{
    const auto &geometry = m_scene.geometry;
    if (geometry.detail() == CalendarGeometry::Detail::Overview)
        return;
    const auto last = geometry.lastVisibleDay();
    const auto shade = mixed(m_scene.theme.color("surface"), m_scene.theme.color("surface2"), weekendStrength);
    for (auto day = geometry.firstVisibleDay(); day <= last; day = day.addDays(1)) {
        if (isWeekend(day))
            m_painter.fillRect(
                QRectF(geometry.xOf(day), CalendarGeometry::headerHeight, geometry.dayWidth, geometry.visibleHeight()),
                shade);
    }
}

void CalendarGridPainter::paintLines()
{
    const auto &geometry = m_scene.geometry;
    const double top = CalendarGeometry::headerHeight;
    const double bottom = std::min(geometry.viewport.height(), geometry.yOf(geometry.rowCount));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(m_scene.theme.color("grid"));
    for (int row = geometry.firstVisibleRow(); row <= geometry.lastVisibleRow(); ++row) {
        const double y = std::round(geometry.yOf(row + 1)) - 1;
        m_painter.drawLine(QPointF(CalendarGeometry::leftWidth, y), QPointF(geometry.viewport.width(), y));
    }
    const bool daily =
        geometry.detail() == CalendarGeometry::Detail::Full || geometry.detail() == CalendarGeometry::Detail::Names;
    const auto last = geometry.lastVisibleDay();
    for (auto day = geometry.firstVisibleDay(); day <= last; day = day.addDays(1)) {
        const bool startsMonth = day.day() == 1;
        const bool startsWeek = day.dayOfWeek() == 1 && geometry.detail() == CalendarGeometry::Detail::Bars;
        if (!daily && !startsMonth && !startsWeek)
            continue;
        const double x = std::round(geometry.xOf(day)) - 1;
        m_painter.setPen(m_scene.theme.color(startsMonth ? "border" : "grid"));
        m_painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    }
    if (m_scene.today.isValid()) {
        const double x = std::round(geometry.xOf(m_scene.today));
        m_painter.fillRect(QRectF(x - 1, top, 2, bottom - top), m_scene.theme.color("accent"));
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void CalendarGridPainter::paintRow(int row)
{
    const auto &geometry = m_scene.geometry;
    if (geometry.detail() != CalendarGeometry::Detail::Full)
        return;
    const auto &property = m_scene.model.property(row);
    const auto last = geometry.lastVisibleDay();
    for (auto day = geometry.firstVisibleDay(); day <= last; day = day.addDays(1))
        paintNight(row, day, property);
}

void CalendarGridPainter::paintNight(int row, QDate day, const CalendarProperty &property)
{
    const auto *night = property.night(day);
    if (!night) {
        const auto cell = m_scene.geometry.cell(row, day);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_scene.theme.color("surface2"));
        m_painter.drawRoundedRect(QRectF(cell.center().x() - 9, cell.center().y() - 3, 18, 6), 3, 3);
        return;
    }
    if (!isFree(night))
        return;
    paintPrice(row, day, property);
    paintRules(row, day, property);
}

void CalendarGridPainter::paintPrice(int row, QDate day, const CalendarProperty &property)
{
    const auto &theme = m_scene.theme;
    const auto &night = *property.night(day);
    const bool isSelected = m_scene.selection.contains(row, day);
    const auto style = isSelected         ? CalendarTextCache::Style::Strong
                       : night.overridden ? CalendarTextCache::Style::Medium
                                          : CalendarTextCache::Style::Plain;
    const auto text = cellPrice(night.price, property.currency(), m_locale);

    auto area = m_scene.geometry.cell(row, day);
    if (isHalfCovered(property, day)) {
        area.setLeft(area.center().x());
        if (m_scene.texts.width(text, style) > area.width())
            return;
    }
    const char *tone = isSelected ? "accent" : day < m_scene.today ? "text3" : night.overridden ? "text" : "text2";
    m_painter.setPen(theme.color(tone));
    m_scene.texts.draw(m_painter, area, Qt::AlignHCenter, text, style);
}

void CalendarGridPainter::paintRules(int row, QDate day, const CalendarProperty &property)
{
    const auto &theme = m_scene.theme;
    const auto &night = *property.night(day);
    if (day < m_scene.today)
        return;
    const auto cell = m_scene.geometry.cell(row, day);
    const QRectF mark(cell.left() + 2, cell.center().y() - markHeight / 2, 2, markHeight);
    if (night.closedToArrival)
        m_painter.fillRect(mark, theme.color("amber"));
    if (night.closedToDeparture)
        m_painter.fillRect(mark.translated(cell.width() - 7, 0), theme.color("amber"));
    if (night.minNights <= 1 || isHalfCovered(property, day))
        return;
    m_painter.setPen(theme.color("amber"));
    m_scene.texts.draw(m_painter, cell.translated(0, ruleOffset), Qt::AlignHCenter,
                       QCoreApplication::translate("Calendar", "min %1", "nights").arg(night.minNights),
                       CalendarTextCache::Style::Small);
}

void CalendarGridPainter::paintSelection()
{
    const auto &selection = m_scene.selection;
    if (selection.isEmpty())
        return;
    const auto &theme = m_scene.theme;
    const auto area = m_scene.geometry.cell(selection.firstRow(), selection.firstDay())
                          .united(m_scene.geometry.cell(selection.lastRow(), selection.lastDay()))
                          .adjusted(0, 0, -1, -1);
    auto fill = theme.color("accent");
    fill.setAlphaF(0.10F);
    m_painter.setPen(QPen(theme.color("accent"), 1.5));
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(area, 3, 3);
    m_painter.setBrush(theme.color("accent"));
    m_painter.setPen(QPen(theme.color("surface"), 1));
    m_painter.drawRect(QRectF(area.right() - handleSize / 2, area.bottom() - handleSize / 2, handleSize, handleSize));
}

} // namespace roost::ui
