#include "ui/widgets/calendar_frame_painter.h"

#include "ui/models/calendar_model.h"
#include "ui/models/stay_finder.h"
#include "ui/widgets/calendar_scene.h"
#include "ui/widgets/calendar_text_cache.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double monthTop = 3;
constexpr double weekdayTop = 20;
constexpr double numberTop = 34;
constexpr double lineHeight = 16;
constexpr double inset = 24;
constexpr double occupancyWidth = 44;

using Style = CalendarTextCache::Style;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

QString percent(double share)
{
    return Text::tr("%1%", "a percentage").arg(QLocale().toString(share * 100, 'f', 0));
}

} // namespace

CalendarFramePainter::CalendarFramePainter(QPainter &painter, const CalendarScene &scene)
    : m_painter(painter)
    , m_scene(scene)
{
}

void CalendarFramePainter::paintHeader()
{
    const auto &geometry = m_scene.geometry;
    const QRectF area(CalendarGeometry::leftWidth, 0, geometry.visibleWidth(), CalendarGeometry::headerHeight);
    m_painter.fillRect(area, m_scene.theme.color("surface"));
    paintMonths();
    paintWeeks();
    paintDays();
    m_painter.setPen(m_scene.theme.color("border"));
    m_painter.drawLine(QPointF(area.left(), area.bottom() - 0.5), QPointF(area.right(), area.bottom() - 0.5));
}

void CalendarFramePainter::paintMonths()
{
    const auto &geometry = m_scene.geometry;
    const auto first = geometry.firstVisibleDay();
    const auto last = geometry.lastVisibleDay();
    const bool isOverview = geometry.detail() == CalendarGeometry::Detail::Overview;
    for (QDate month(first.year(), first.month(), 1); month <= last; month = month.addMonths(1)) {
        const double end = geometry.xOf(month.addMonths(1)) - 6;
        const double left = std::max(geometry.xOf(month), CalendarGeometry::leftWidth) + 6;
        auto name = m_locale.toString(month, Text::tr("MMMM yyyy", "a month's format"));
        if (m_scene.texts.width(name, Style::Strong) > end - left)
            name = m_locale.toString(month, QStringLiteral("MMM"));
        if (m_scene.texts.width(name, Style::Strong) > end - left)
            continue;
        m_painter.setPen(m_scene.theme.color("text2"));
        const double top = isOverview ? weekdayTop : monthTop;
        m_scene.texts.draw(m_painter, QRectF(left, top, end - left, lineHeight), Qt::AlignLeft, name, Style::Strong);
    }
}

/// Numbers of weeks: on the line of months at a week's end, where no month begins; alone when days are narrow.
void CalendarFramePainter::paintWeeks()
{
    const auto &geometry = m_scene.geometry;
    const auto detail = geometry.detail();
    if (detail == CalendarGeometry::Detail::Overview)
        return;
    const bool isNarrow = detail == CalendarGeometry::Detail::Bars;
    m_painter.setPen(m_scene.theme.color("text3"));
    const auto first = geometry.firstVisibleDay();
    const auto last = geometry.lastVisibleDay();
    for (auto monday = first.addDays(1 - first.dayOfWeek()); monday <= last; monday = monday.addDays(7)) {
        const QRectF week(geometry.xOf(monday), isNarrow ? weekdayTop : monthTop, 7 * geometry.dayWidth, lineHeight);
        const auto text = Text::tr("W%1", "number of a week").arg(monday.weekNumber());
        const bool hasMonthName = monday.day() == 1 || monday.addDays(6).day() < 7 || monday < first;
        if (isNarrow)
            m_scene.texts.draw(m_painter, week.adjusted(4, 0, 0, 0), Qt::AlignLeft, text, Style::Plain);
        else if (!hasMonthName)
            m_scene.texts.draw(m_painter, week.adjusted(0, 0, -8, 0), Qt::AlignRight, text, Style::Plain);
    }
}

void CalendarFramePainter::paintDays()
{
    const auto &geometry = m_scene.geometry;
    const auto &theme = m_scene.theme;
    const bool daily =
        geometry.detail() == CalendarGeometry::Detail::Full || geometry.detail() == CalendarGeometry::Detail::Names;
    if (geometry.detail() == CalendarGeometry::Detail::Overview)
        return;
    const auto last = m_scene.painted.lastDay;
    for (auto day = m_scene.painted.firstDay; day <= last; day = day.addDays(1)) {
        if (!daily && day.dayOfWeek() != 1)
            continue;
        const bool isToday = day == m_scene.today;
        const double width = daily ? geometry.dayWidth : geometry.dayWidth * 7;
        const QRectF letter(geometry.xOf(day), weekdayTop, width, lineHeight);
        m_painter.setPen(theme.color(isToday ? "accent" : "text3"));
        if (daily)
            m_scene.texts.draw(m_painter, letter, Qt::AlignHCenter,
                               m_locale.standaloneDayName(day.dayOfWeek(), QLocale::NarrowFormat), Style::Plain);
        m_painter.setPen(theme.color(isToday ? "accent" : "text"));
        m_scene.texts.draw(m_painter, letter.translated(daily ? 0 : 4, numberTop - weekdayTop),
                           daily ? Qt::AlignHCenter : Qt::AlignLeft, m_locale.toString(day.day()),
                           isToday ? Style::LabelStrong
                           : daily ? Style::Label
                                   : Style::Plain);
    }
}

void CalendarFramePainter::paintProperties()
{
    const auto &geometry = m_scene.geometry;
    const QRectF area(0, CalendarGeometry::headerHeight, CalendarGeometry::leftWidth, geometry.visibleHeight());
    m_painter.fillRect(area, m_scene.theme.color("surface"));
    for (int row = m_scene.painted.firstRow; row <= m_scene.painted.lastRow; ++row)
        paintProperty(row);
    m_painter.setPen(m_scene.theme.color("border"));
    m_painter.drawLine(QPointF(area.right() - 0.5, area.top()), QPointF(area.right() - 0.5, area.bottom()));
}

void CalendarFramePainter::paintProperty(int row)
{
    const auto &theme = m_scene.theme;
    const auto &property = m_scene.model.property(row);
    const double height = m_scene.geometry.rowHeight();
    const QRectF area(inset, m_scene.geometry.yOf(row), CalendarGeometry::leftWidth - inset - 14, height);
    const auto names = area.adjusted(0, 0, -occupancyWidth, 0);

    const bool hasCity = m_scene.geometry.detail() == CalendarGeometry::Detail::Full;
    m_painter.setPen(theme.color("text"));
    drawElided(names.translated(0, hasCity ? -7 : 0), property.title(), Style::Title);
    const auto *quote = m_scene.finder.isActive() ? m_scene.finder.quoteOf(property.id()) : nullptr;
    const bool isRefused = quote && !quote->bookable;
    m_painter.setPen(theme.color(isRefused ? "bad" : "text3"));
    if (hasCity)
        drawElided(names.translated(0, 10), isRefused ? quote->obstacle : property.city(), Style::Plain);
    paintFigure(area, property, quote);
    m_painter.setPen(theme.color("grid"));
    const double bottom = std::round(area.bottom()) - 0.5;
    m_painter.drawLine(QPointF(0, bottom), QPointF(CalendarGeometry::leftWidth, bottom));
}

/// At the right: the total of the stay that is looked for, or the occupancy.
void CalendarFramePainter::paintFigure(const QRectF &area, const CalendarProperty &property, const StayQuote *quote)
{
    const auto &theme = m_scene.theme;
    QString text;
    if (quote && quote->bookable)
        text = quote->total.toString(QLocale());
    else if (!m_scene.finder.isActive() && property.occupancy())
        text = percent(*property.occupancy());
    m_painter.setPen(theme.color(m_scene.finder.isActive() ? "ok" : "text2"));
    m_scene.texts.draw(m_painter, area, Qt::AlignRight, text, Style::Plain);
}

void CalendarFramePainter::drawElided(const QRectF &area, const QString &text, CalendarTextCache::Style style)
{
    m_scene.texts.draw(m_painter, area, Qt::AlignLeft, m_scene.texts.elided(text, style, area.width()), style);
}

void CalendarFramePainter::paintCorner()
{
    const auto &theme = m_scene.theme;
    const QRectF area(0, 0, CalendarGeometry::leftWidth, CalendarGeometry::headerHeight);
    m_painter.fillRect(area, theme.color("surface"));
    const int count = m_scene.model.rowCount();
    auto number = QLocale().toString(count);
    if (m_scene.model.canFetchMore({}))
        number += u'+';
    const auto line = QRectF(inset, numberTop - 2, area.width() - inset - 14, lineHeight + 2);
    m_painter.setPen(theme.color("text2"));
    m_scene.texts.draw(m_painter, line, Qt::AlignLeft,
                       count == 1 ? Text::tr("1 property") : Text::tr("%1 properties").arg(number), Style::Strong);
    m_painter.setPen(theme.color("text3"));
    m_scene.texts.draw(m_painter, line, Qt::AlignRight,
                       m_scene.finder.isActive() ? Text::tr("Total", "of a stay")
                                                 : Text::tr("Occ. 30 d", "occupancy of 30 days"),
                       Style::Plain);
    m_painter.setPen(theme.color("border"));
    m_painter.drawLine(QPointF(0, area.bottom() - 0.5), QPointF(area.right(), area.bottom() - 0.5));
    m_painter.drawLine(QPointF(area.right() - 0.5, 0), QPointF(area.right() - 0.5, area.bottom()));
}

} // namespace roost::ui
