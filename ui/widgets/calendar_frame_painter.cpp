#include "ui/widgets/calendar_frame_painter.h"

#include "ui/models/calendar_model.h"
#include "ui/widgets/calendar_scene.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
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

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

QFont strongFont(const Theme &theme, Theme::TextStyle style)
{
    auto font = theme.font(style);
    font.setWeight(QFont::DemiBold);
    return font;
}

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
    m_painter.save();
    m_painter.setClipRect(area);
    m_painter.fillRect(area, m_scene.theme.color("surface"));
    paintMonths();
    paintDays();
    m_painter.setPen(m_scene.theme.color("border"));
    m_painter.drawLine(QPointF(area.left(), area.bottom() - 0.5), QPointF(area.right(), area.bottom() - 0.5));
    m_painter.restore();
}

void CalendarFramePainter::paintMonths()
{
    const auto &geometry = m_scene.geometry;
    m_painter.setFont(strongFont(m_scene.theme, Theme::TextStyle::Axis));
    const QFontMetricsF metrics(m_painter.font());
    const auto first = geometry.firstVisibleDay();
    const auto last = geometry.lastVisibleDay();
    const bool isOverview = geometry.detail() == CalendarGeometry::Detail::Overview;
    for (QDate month(first.year(), first.month(), 1); month <= last; month = month.addMonths(1)) {
        const double end = geometry.xOf(month.addMonths(1)) - 6;
        const double left = std::max(geometry.xOf(month), CalendarGeometry::leftWidth) + 6;
        auto name = QLocale().toString(month, Text::tr("MMMM yyyy", "a month's format"));
        if (metrics.horizontalAdvance(name) > end - left)
            name = QLocale().toString(month, QStringLiteral("MMM"));
        if (metrics.horizontalAdvance(name) > end - left)
            continue;
        m_painter.setPen(m_scene.theme.color("text2"));
        const double top = isOverview ? weekdayTop : monthTop;
        m_painter.drawText(QRectF(left, top, end - left, lineHeight), Qt::AlignLeft | Qt::AlignVCenter, name);
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
    const auto letterFont = theme.font(Theme::TextStyle::Axis);
    const auto numberFont = daily ? theme.font(Theme::TextStyle::Label) : letterFont;
    const auto last = geometry.lastVisibleDay();
    for (auto day = geometry.firstVisibleDay(); day <= last; day = day.addDays(1)) {
        if (!daily && day.dayOfWeek() != 1)
            continue;
        const bool isToday = day == m_scene.today;
        const double width = daily ? geometry.dayWidth : geometry.dayWidth * 7;
        const QRectF letter(geometry.xOf(day), weekdayTop, width, lineHeight);
        m_painter.setFont(letterFont);
        m_painter.setPen(theme.color(isToday ? "accent" : "text3"));
        if (daily)
            m_painter.drawText(letter, Qt::AlignCenter,
                               QLocale().standaloneDayName(day.dayOfWeek(), QLocale::NarrowFormat));
        m_painter.setFont(isToday ? strongFont(theme, Theme::TextStyle::Label) : numberFont);
        m_painter.setPen(theme.color(isToday ? "accent" : "text"));
        m_painter.drawText(letter.translated(daily ? 0 : 4, numberTop - weekdayTop),
                           daily ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(day.day()));
    }
}

void CalendarFramePainter::paintProperties()
{
    const auto &geometry = m_scene.geometry;
    const QRectF area(0, CalendarGeometry::headerHeight, CalendarGeometry::leftWidth, geometry.visibleHeight());
    m_painter.save();
    m_painter.setClipRect(area);
    m_painter.fillRect(area, m_scene.theme.color("surface"));
    for (int row = geometry.firstVisibleRow(); row <= geometry.lastVisibleRow(); ++row)
        paintProperty(row);
    m_painter.setPen(m_scene.theme.color("border"));
    m_painter.drawLine(QPointF(area.right() - 0.5, area.top()), QPointF(area.right() - 0.5, area.bottom()));
    m_painter.restore();
}

void CalendarFramePainter::paintProperty(int row)
{
    const auto &theme = m_scene.theme;
    const auto &property = m_scene.model.property(row);
    const double height = m_scene.geometry.rowHeight();
    const QRectF area(inset, m_scene.geometry.yOf(row), CalendarGeometry::leftWidth - inset - 14, height);
    const auto names = area.adjusted(0, 0, -occupancyWidth, 0);

    const auto titleFont = strongFont(theme, Theme::TextStyle::Body);
    m_painter.setFont(titleFont);
    m_painter.setPen(theme.color("text"));
    const bool hasCity = m_scene.geometry.detail() == CalendarGeometry::Detail::Full;
    m_painter.drawText(names.translated(0, hasCity ? -7 : 0), Qt::AlignLeft | Qt::AlignVCenter,
                       QFontMetricsF(titleFont).elidedText(property.title(), Qt::ElideRight, names.width()));
    m_painter.setFont(theme.font(Theme::TextStyle::Axis));
    m_painter.setPen(theme.color("text3"));
    if (hasCity)
        m_painter.drawText(names.translated(0, 10), Qt::AlignLeft | Qt::AlignVCenter,
                           QFontMetricsF(m_painter.font()).elidedText(property.city(), Qt::ElideRight, names.width()));
    m_painter.setPen(theme.color("text2"));
    if (property.occupancy())
        m_painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, percent(*property.occupancy()));
    m_painter.setPen(theme.color("grid"));
    const double bottom = std::round(area.bottom()) - 0.5;
    m_painter.drawLine(QPointF(0, bottom), QPointF(CalendarGeometry::leftWidth, bottom));
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
    m_painter.setFont(strongFont(theme, Theme::TextStyle::Axis));
    m_painter.setPen(theme.color("text2"));
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                       count == 1 ? Text::tr("1 property") : Text::tr("%1 properties").arg(number));
    m_painter.setFont(theme.font(Theme::TextStyle::Axis));
    m_painter.setPen(theme.color("text3"));
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, Text::tr("Occ. 30 d", "occupancy of 30 days"));
    m_painter.setPen(theme.color("border"));
    m_painter.drawLine(QPointF(0, area.bottom() - 0.5), QPointF(area.right(), area.bottom() - 0.5));
    m_painter.drawLine(QPointF(area.right() - 0.5, 0), QPointF(area.right() - 0.5, area.bottom()));
}

} // namespace roost::ui
