#include "ui/widgets/calendar_bar_painter.h"

#include "ui/charts/chart_paint.h"
#include "ui/models/calendar_model.h"
#include "ui/widgets/calendar_scene.h"
#include "ui/widgets/calendar_text.h"
#include "ui/widgets/status_tokens.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double edgeWidth = 4;
constexpr double textInset = 8;
constexpr double dotSize = 7;
constexpr double dotRoom = 16;
constexpr double narrowestText = 28;
constexpr double hatchStep = 6;
/// How much of the dark colour a small bar without text has.
constexpr double overviewStrength = 0.35;

/// Square on the left, where the leading edge is, and round on the right.
QPainterPath bodyPath(const QRectF &bar, double radius)
{
    const double round = std::min(radius, bar.width());
    QPainterPath path;
    path.moveTo(bar.topLeft());
    path.lineTo(bar.right() - round, bar.top());
    path.quadTo(bar.topRight(), {bar.right(), bar.top() + round});
    path.lineTo(bar.right(), bar.bottom() - round);
    path.quadTo(bar.bottomRight(), {bar.right() - round, bar.bottom()});
    path.lineTo(bar.bottomLeft());
    path.closeSubpath();
    return path;
}

/// The longest form that fits, cut short when not even the first name does; none in less than a few letters' room.
QString fittingName(const QString &name, const QFontMetricsF &metrics, double width)
{
    const auto forms = nameForms(name);
    for (const auto &form : forms) {
        if (metrics.horizontalAdvance(form) <= width)
            return form;
    }
    return width < narrowestText ? QString() : metrics.elidedText(forms.last(), Qt::ElideRight, width);
}

} // namespace

CalendarBarPainter::CalendarBarPainter(QPainter &painter, const CalendarScene &scene)
    : m_painter(painter)
    , m_scene(scene)
{
}

QRectF CalendarBarPainter::rectOf(const CalendarScene &scene, int row, const CalendarClaim &claim)
{
    if (claim.booking)
        return scene.geometry.bar(row, claim.booking->checkIn, claim.booking->checkOut);
    return scene.geometry.bar(row, claim.from, claim.to);
}

void CalendarBarPainter::paintRow(int row)
{
    const auto &geometry = m_scene.geometry;
    const auto begin = geometry.firstVisibleDay().addDays(-1);
    const auto end = geometry.lastVisibleDay().addDays(1);
    for (const auto &claim : m_scene.model.property(row).claims()) {
        if (!claim.overlaps(begin, end))
            continue;
        const auto bar = rectOf(m_scene, row, claim);
        if (!claim.booking) {
            paintHatched(bar, titleOf(claim));
            continue;
        }
        if (claim.to > claim.booking->checkOut)
            paintHatched(geometry.bar(row, claim.booking->checkOut, claim.to), {});
        paintStay(bar, claim);
    }
}

QRectF CalendarBarPainter::visiblePart(const QRectF &bar) const
{
    const auto &geometry = m_scene.geometry;
    return bar.intersected({CalendarGeometry::leftWidth, bar.top(), geometry.visibleWidth(), bar.height()});
}

void CalendarBarPainter::paintStay(const QRectF &bar, const CalendarClaim &claim)
{
    const auto &theme = m_scene.theme;
    const auto tokens = chipTokens(bookingStatusFromCode(claim.booking->status));
    const double radius = std::min<double>(theme.radius("bar"), bar.height() / 3);
    m_painter.setPen(Qt::NoPen);
    if (m_scene.geometry.detail() == CalendarGeometry::Detail::Overview) {
        m_painter.setBrush(mixed(theme.color(tokens.background), theme.color(tokens.foreground), overviewStrength));
        m_painter.drawRoundedRect(bar, 2, 2);
        return;
    }
    const double edge = m_scene.geometry.detail() == CalendarGeometry::Detail::Bars ? edgeWidth - 1 : edgeWidth;
    m_painter.setBrush(theme.color(tokens.foreground));
    m_painter.drawRoundedRect(QRectF(bar.left(), bar.top(), std::min(bar.width(), 3 * edge), bar.height()), 2, 2);
    m_painter.setBrush(theme.color(tokens.background));
    const auto body = bodyPath(bar.adjusted(edge, 0, 0, 0), radius);
    m_painter.drawPath(body);
    if (claim.id == m_scene.hoveredClaim) {
        m_painter.setPen(QPen(theme.color(tokens.foreground), 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(body);
    }
    paintStayText(visiblePart(bar.adjusted(edge, 0, 0, 0)).adjusted(textInset, 0, -textInset, 0), claim,
                  tokens.foreground);
}

void CalendarBarPainter::paintStayText(QRectF area, const CalendarClaim &claim, const char *token)
{
    const auto &theme = m_scene.theme;
    const auto &booking = *claim.booking;
    auto strong = theme.font(Theme::TextStyle::Axis);
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF strongMetrics(strong);
    const QFontMetricsF metrics(theme.font(Theme::TextStyle::Axis));
    m_painter.setPen(theme.color(token));
    m_painter.setFont(strong);

    const auto hold = holdText(booking.holdExpiresAt, m_scene.now);
    const double holdWidth = strongMetrics.horizontalAdvance(hold);
    if (!hold.isEmpty() && area.width() > 3 * holdWidth) {
        m_painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, hold);
        area.setRight(area.right() - holdWidth - textInset);
    } else if (booking.paid && area.width() > 3 * dotRoom) {
        m_painter.save();
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(theme.color("teal"));
        m_painter.drawEllipse(QRectF(area.right() - dotSize, area.center().y() - dotSize / 2, dotSize, dotSize));
        m_painter.restore();
        area.setRight(area.right() - dotRoom);
    }

    const auto name = fittingName(booking.guestName, strongMetrics, area.width());
    m_painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
    if (name != booking.guestName)
        return;
    const auto nights = QCoreApplication::translate("Calendar", " · %1 n", "nights, short")
                            .arg(booking.checkIn.daysTo(booking.checkOut));
    area.setLeft(area.left() + strongMetrics.horizontalAdvance(booking.guestName));
    if (metrics.horizontalAdvance(nights) > area.width())
        return;
    m_painter.setFont(theme.font(Theme::TextStyle::Axis));
    m_painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, nights);
}

void CalendarBarPainter::paintHatched(const QRectF &bar, const QString &text)
{
    const auto &theme = m_scene.theme;
    const auto shown = visiblePart(bar);
    const double radius = std::min({theme.radius("bar") - 2.0, bar.height() / 3, bar.width() / 4});
    QPainterPath path;
    path.addRoundedRect(bar, radius, radius);
    m_painter.setPen(QPen(theme.color("border"), 1));
    m_painter.setBrush(theme.color("surface2"));
    m_painter.drawPath(path);

    m_painter.save();
    m_painter.setClipPath(path, Qt::IntersectClip);
    const double height = bar.height();
    const double first = bar.left() - height + hatchStep * std::floor((shown.left() - bar.left()) / hatchStep);
    for (double x = first; x < shown.right(); x += hatchStep)
        m_painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + height, bar.top()));
    m_painter.restore();

    const bool isDetailed = m_scene.geometry.detail() != CalendarGeometry::Detail::Overview;
    const auto area = shown.adjusted(textInset, 0, -textInset, 0);
    if (text.isEmpty() || !isDetailed || area.width() < narrowestText)
        return;
    auto font = theme.font(Theme::TextStyle::Axis);
    font.setWeight(QFont::Medium);
    m_painter.setFont(font);
    m_painter.setPen(theme.color("text2"));
    m_painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                       QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace roost::ui
