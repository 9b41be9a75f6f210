#include "ui/widgets/calendar_grid_painter.h"

#include "ui/charts/chart_paint.h"
#include "ui/models/calendar_model.h"
#include "ui/models/calendar_preview.h"
#include "ui/models/stay_finder.h"
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
/// Between prices that stand side by side.
constexpr double priceGap = 3;
constexpr double markHeight = 12;
constexpr double handleSize = 6;
constexpr double pillInset = 5;
constexpr double pillHeight = 18;
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

/// Weekends; every other month where days are too narrow.
void CalendarGridPainter::paintColumns()
{
    const auto &geometry = m_scene.geometry;
    const auto last = m_scene.painted.lastDay;
    const auto shade = mixed(m_scene.theme.color("surface"), m_scene.theme.color("surface2"), weekendStrength);
    const bool isOverview = geometry.detail() == CalendarGeometry::Detail::Overview;
    const auto isShaded = [isOverview](QDate day) { return isOverview ? day.month() % 2 == 0 : isWeekend(day); };
    const int top = static_cast<int>(CalendarGeometry::headerHeight);
    const int bottom = static_cast<int>(std::min(geometry.viewport.height(), geometry.yOf(geometry.rowCount)));
    QDate from;
    for (auto day = m_scene.painted.firstDay; day <= last.addDays(1); day = day.addDays(1)) {
        const bool shaded = day <= last && isShaded(day);
        if (shaded && !from.isValid())
            from = day;
        if (shaded || !from.isValid())
            continue;
        // Whole pixels: smooth edges would cost more than all the rest of the frame.
        const int left = static_cast<int>(std::lround(geometry.xOf(from)));
        const int right = static_cast<int>(std::lround(geometry.xOf(day)));
        m_painter.fillRect(QRect(QPoint(left, top), QPoint(right - 1, bottom)), shade);
        from = QDate();
    }
}

/// Fills of whole pixels: a stroke of a pen costs several times as much.
void CalendarGridPainter::paintLines()
{
    const auto &geometry = m_scene.geometry;
    const int left = static_cast<int>(CalendarGeometry::leftWidth);
    const int right = static_cast<int>(std::ceil(geometry.viewport.width()));
    const int top = static_cast<int>(CalendarGeometry::headerHeight);
    const int bottom =
        static_cast<int>(std::ceil(std::min(geometry.viewport.height(), geometry.yOf(geometry.rowCount))));
    const auto gridColor = m_scene.theme.color("grid");
    const auto monthColor = m_scene.theme.color("border");
    for (int row = m_scene.painted.firstRow; row <= m_scene.painted.lastRow; ++row)
        m_painter.fillRect(QRect(left, static_cast<int>(std::lround(geometry.yOf(row + 1))) - 1, right - left, 1),
                           gridColor);
    const bool daily =
        geometry.detail() == CalendarGeometry::Detail::Full || geometry.detail() == CalendarGeometry::Detail::Names;
    const auto last = m_scene.painted.lastDay;
    for (auto day = m_scene.painted.firstDay; day <= last; day = day.addDays(1)) {
        const bool startsMonth = day.day() == 1;
        const bool startsWeek = day.dayOfWeek() == 1 && geometry.detail() == CalendarGeometry::Detail::Bars;
        if (!daily && !startsMonth && !startsWeek)
            continue;
        m_painter.fillRect(QRect(static_cast<int>(std::lround(geometry.xOf(day))) - 1, top, 1, bottom - top),
                           startsMonth ? monthColor : gridColor);
    }
    if (m_scene.today.isValid()) {
        const int x = static_cast<int>(std::lround(geometry.xOf(m_scene.today)));
        m_painter.fillRect(QRect(x - 1, top, 2, bottom - top), m_scene.theme.color("accent"));
    }
}

void CalendarGridPainter::paintRow(int row)
{
    const auto &geometry = m_scene.geometry;
    if (geometry.detail() != CalendarGeometry::Detail::Full)
        return;
    const auto &property = m_scene.model.property(row);
    const auto last = m_scene.painted.lastDay;
    for (auto day = m_scene.painted.firstDay; day <= last; day = day.addDays(1))
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

/// As an edit that is not applied yet would have them; otherwise as they are.
NightTerms CalendarGridPainter::termsOf(const CalendarProperty &property, QDate day) const
{
    const auto *previewed = m_scene.preview ? m_scene.preview->at(property.id(), day) : nullptr;
    if (previewed)
        return *previewed;
    const auto &night = *property.night(day);
    return {.price = {night.price, {}},
            .minNights = night.minNights,
            .maxNights = night.maxNights,
            .closedToArrival = night.closedToArrival,
            .closedToDeparture = night.closedToDeparture};
}

void CalendarGridPainter::paintPrice(int row, QDate day, const CalendarProperty &property)
{
    const auto &theme = m_scene.theme;
    const auto &night = *property.night(day);
    const auto terms = termsOf(property, day);
    const bool isSelected = m_scene.selection.contains(row, day);
    const bool isNew = terms.price.amount != night.price;
    const auto style = isSelected || isNew ? CalendarTextCache::Style::Strong
                       : night.overridden  ? CalendarTextCache::Style::Medium
                                           : CalendarTextCache::Style::Plain;

    auto area = m_scene.geometry.cell(row, day);
    const bool isHalf = isHalfCovered(property, day);
    if (isHalf)
        area.setLeft(area.center().x());
    const auto text = m_scene.texts.price(terms.price.amount, property.currency(), style, area.width() - priceGap);
    if (isHalf && m_scene.texts.width(text, style) > area.width())
        return;
    if (isNew) {
        const double width = m_scene.texts.width(text, style) + 2 * pillInset;
        const QRectF pill(area.center().x() - width / 2, area.center().y() - pillHeight / 2, width, pillHeight);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(theme.color("accent"));
        m_painter.drawRoundedRect(pill.intersected(area.adjusted(1, 0, -1, 0)), 4, 4);
    }
    const char *tone = isNew                 ? "onAccent"
                       : isSelected          ? "accent"
                       : day < m_scene.today ? "text3"
                       : night.overridden    ? "text"
                                             : "text2";
    m_painter.setPen(theme.color(tone));
    m_scene.texts.draw(m_painter, area, Qt::AlignHCenter, text, style);
}

void CalendarGridPainter::paintRules(int row, QDate day, const CalendarProperty &property)
{
    const auto &theme = m_scene.theme;
    const auto terms = termsOf(property, day);
    if (day < m_scene.today)
        return;
    const auto cell = m_scene.geometry.cell(row, day);
    const QRectF mark(cell.left() + 2, cell.center().y() - markHeight / 2, 2, markHeight);
    if (terms.closedToArrival)
        m_painter.fillRect(mark, theme.color("amber"));
    if (terms.closedToDeparture)
        m_painter.fillRect(mark.translated(cell.width() - 7, 0), theme.color("amber"));
    if (terms.minNights <= 1 || isHalfCovered(property, day))
        return;
    m_painter.setPen(theme.color("amber"));
    m_scene.texts.draw(m_painter, cell.translated(0, ruleOffset), Qt::AlignHCenter,
                       QCoreApplication::translate("Calendar", "min %1", "nights").arg(terms.minNights),
                       CalendarTextCache::Style::Small);
}

void CalendarGridPainter::paintFound(int row)
{
    const auto &finder = m_scene.finder;
    const auto *quote = finder.isActive() ? finder.quoteOf(m_scene.model.property(row).id()) : nullptr;
    if (!quote || !quote->bookable)
        return;
    const auto &theme = m_scene.theme;
    const auto bar = m_scene.geometry.bar(row, finder.query().checkIn, finder.query().checkOut);
    const double radius = theme.radius("bar");
    m_painter.setPen(QPen(theme.color("ok"), 1.5, Qt::DashLine));
    m_painter.setBrush(theme.color("inBg"));
    m_painter.drawRoundedRect(bar, radius, radius);
    const auto text = quote->total.toString(m_locale);
    if (m_scene.texts.width(text, CalendarTextCache::Style::Strong) > bar.width())
        return;
    m_painter.setPen(theme.color("inFg"));
    m_scene.texts.draw(m_painter, bar, Qt::AlignHCenter, text, CalendarTextCache::Style::Strong);
}

QRectF CalendarGridPainter::rectOf(const CalendarSelection &cells) const
{
    return m_scene.geometry.cell(cells.firstRow(), cells.firstDay())
        .united(m_scene.geometry.cell(cells.lastRow(), cells.lastDay()))
        .adjusted(0, 0, -1, -1);
}

void CalendarGridPainter::paintSelection()
{
    const auto &selection = m_scene.selection;
    if (selection.isEmpty())
        return;
    const auto &theme = m_scene.theme;
    const auto area = rectOf(selection);
    if (m_scene.fill) {
        m_painter.setPen(QPen(theme.color("accent"), 1.5, Qt::DashLine));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(rectOf(*m_scene.fill), 3, 3);
    }
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
