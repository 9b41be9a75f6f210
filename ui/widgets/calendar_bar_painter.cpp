#include "ui/widgets/calendar_bar_painter.h"

#include "ui/charts/chart_paint.h"
#include "ui/models/calendar_model.h"
#include "ui/widgets/calendar_bar_shapes.h"
#include "ui/widgets/calendar_scene.h"
#include "ui/widgets/calendar_text.h"
#include "ui/widgets/calendar_text_cache.h"
#include "ui/widgets/status_tokens.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

using Style = CalendarTextCache::Style;

constexpr int wideEdge = 4;
constexpr int narrowEdge = 3;
constexpr double textInset = 8;
constexpr double dotSize = 7;
constexpr double dotRoom = 16;
constexpr double narrowestText = 28;
constexpr double hatchStep = 6;
/// How much of its text's colour the hatching has.
constexpr double hatchStrength = 0.12;
/// How much of the dark colour a small bar without text has.
constexpr double overviewStrength = 0.35;
constexpr double hoverStrength = 0.14;
constexpr double conflictSize = 13;
constexpr double dragOpacity = 0.85;
constexpr double noteHeight = 22;
constexpr double noteGap = 4;
/// What is left of a stay where it was, while it is being moved.
constexpr double leftBehindOpacity = 0.35;

/// The longest form that fits, initials at the last; a name of one word is cut short. None in less than a few letters'
/// room.
QString fittingName(const QString &name, CalendarTextCache &texts, double width)
{
    const auto forms = nameForms(name);
    for (const auto &form : forms) {
        if (texts.width(form, Style::Strong) <= width)
            return form;
    }
    return width < narrowestText ? QString() : texts.elided(forms.last(), Style::Strong, width);
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
    const auto begin = m_scene.painted.firstDay.addDays(-1);
    const auto end = m_scene.painted.lastDay.addDays(1);
    const auto &property = m_scene.model.property(row);
    paintHeldNights(row);
    for (const auto &claim : property.claims()) {
        if (claim.from > end)
            break;
        if (!claim.overlaps(begin, end))
            continue;
        const auto bar = rectOf(m_scene, row, claim);
        const bool isAway = m_scene.drag && m_scene.drag->claim().id == claim.id;
        m_painter.setOpacity(isAway ? leftBehindOpacity : 1);
        if (claim.booking) {
            if (claim.to > claim.booking->checkOut)
                paintHatched(geometry.bar(row, claim.booking->checkOut, claim.to), {});
            paintStay(bar, claim);
        } else {
            paintHatched(bar, titleOf(claim), claim.kind == CalendarClaim::Kind::Import ? "violet" : "text2");
        }
        if (m_scene.model.hasConflict(property.id(), claim.from, claim.to))
            paintConflict(bar);
    }
    m_painter.setOpacity(1);
}

/// Nights that are held without a stay of their own: for a change of one that is being paid.
void CalendarBarPainter::paintHeldNights(int row)
{
    const auto &geometry = m_scene.geometry;
    if (geometry.detail() == CalendarGeometry::Detail::Overview)
        return;
    const auto &property = m_scene.model.property(row);
    auto day = m_scene.painted.firstDay;
    while (property.isHeldAlone(day))
        day = day.addDays(-1);
    for (; day <= m_scene.painted.lastDay; day = day.addDays(1)) {
        const auto from = day;
        while (property.isHeldAlone(day))
            day = day.addDays(1);
        if (from < day)
            paintHatched(geometry.bar(row, from, day), QCoreApplication::translate("Calendar", "Held"), "pendFg");
    }
}

/// A disc at the upper right corner: another calendar wants these nights, too.
void CalendarBarPainter::paintConflict(const QRectF &bar)
{
    const auto shown = visiblePart(bar);
    if (shown.isEmpty())
        return;
    const bool isSmall = m_scene.geometry.detail() == CalendarGeometry::Detail::Overview;
    const double size = isSmall ? dotSize : conflictSize;
    const QPointF center(shown.right() - size / 2 + 1, shown.top() + size / 4);
    m_scene.shapes.drawDot(m_painter, center, size + 2, m_scene.theme.color("surface"));
    m_scene.shapes.drawDot(m_painter, center, size, m_scene.theme.color("rose"));
    if (isSmall)
        return;
    m_painter.setPen(m_scene.theme.color("onAccent"));
    m_scene.texts.draw(m_painter, QRectF(center.x() - size, center.y() - size, 2 * size, 2 * size), Qt::AlignHCenter,
                       QStringLiteral("!"), Style::Strong);
}

void CalendarBarPainter::paintDrag()
{
    if (!m_scene.drag)
        return;
    const auto &drag = *m_scene.drag;
    const auto bar = m_scene.geometry.bar(drag.row(), drag.checkIn(), drag.checkOut());
    auto claim = drag.claim();
    claim.booking->checkIn = drag.checkIn();
    claim.booking->checkOut = drag.checkOut();
    m_painter.save();
    m_painter.setOpacity(dragOpacity);
    paintStay(bar, claim);
    m_painter.restore();
    const char *tone = m_scene.isDragRefused ? "bad" : "accent";
    const double radius = m_scene.theme.radius("bar");
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_scene.theme.color(tone), 2));
    m_painter.drawRoundedRect(bar, radius, radius);
    if (!m_scene.dragNote.isEmpty())
        paintNote(bar, m_scene.dragNote, tone);
}

/// A word on a pill below the bar, or above it at the bottom.
void CalendarBarPainter::paintNote(const QRectF &bar, const QString &note, const char *token)
{
    const auto shown = visiblePart(bar);
    const double width = m_scene.texts.width(note, Style::Strong) + 2 * textInset;
    const bool isBelow = bar.bottom() + noteHeight + noteGap < m_scene.geometry.viewport.height();
    const double left = std::clamp(shown.left(), CalendarGeometry::leftWidth,
                                   std::max(CalendarGeometry::leftWidth, m_scene.geometry.viewport.width() - width));
    const QRectF pill(left, isBelow ? bar.bottom() + noteGap : bar.top() - noteGap - noteHeight, width, noteHeight);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_scene.theme.color(token));
    m_painter.drawRoundedRect(pill, noteHeight / 2, noteHeight / 2);
    m_painter.setPen(m_scene.theme.color("onAccent"));
    m_scene.texts.draw(m_painter, pill, Qt::AlignHCenter, note, Style::Strong);
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
    const auto body = theme.color(tokens.background);
    const auto edge = theme.color(tokens.foreground);
    const auto detail = m_scene.geometry.detail();
    if (detail == CalendarGeometry::Detail::Overview) {
        m_painter.fillRect(bar.toAlignedRect(), mixed(body, edge, overviewStrength));
        return;
    }
    const int edgeWidth = detail == CalendarGeometry::Detail::Bars ? narrowEdge : wideEdge;
    const bool isHovered = claim.id == m_scene.hoveredClaim;
    m_scene.shapes.drawBar(m_painter, bar,
                           {.body = isHovered ? mixed(body, edge, hoverStrength) : body,
                            .edge = edge,
                            .edgeWidth = edgeWidth,
                            .radius = std::min<double>(theme.radius("bar"), bar.height() / 3)});
    paintStayText(visiblePart(bar.adjusted(edgeWidth, 0, 0, 0)).adjusted(textInset, 0, -textInset, 0), claim,
                  tokens.foreground);
}

void CalendarBarPainter::paintStayText(QRectF area, const CalendarClaim &claim, const char *token)
{
    const auto &theme = m_scene.theme;
    const auto &booking = *claim.booking;
    auto &texts = m_scene.texts;
    const auto hold = holdText(booking.holdExpiresAt, m_scene.now);
    const double holdWidth = texts.width(hold, Style::Strong);
    if (!hold.isEmpty() && area.width() > 3 * holdWidth) {
        m_painter.setPen(theme.color(token));
        texts.draw(m_painter, area, Qt::AlignRight, hold, Style::Strong);
        area.setRight(area.right() - holdWidth - textInset);
    } else if (booking.paid && area.width() > 3 * dotRoom) {
        m_scene.shapes.drawDot(m_painter, {area.right() - dotSize / 2, area.center().y()}, dotSize,
                               theme.color("teal"));
        area.setRight(area.right() - dotRoom);
    }

    const auto name = fittingName(booking.guestName, texts, area.width());
    m_painter.setPen(theme.color(token));
    texts.draw(m_painter, area, Qt::AlignLeft, name, Style::Strong);
    if (name != booking.guestName)
        return;
    const auto nights = QCoreApplication::translate("Calendar", " · %1 n", "nights, short")
                            .arg(booking.checkIn.daysTo(booking.checkOut));
    area.setLeft(area.left() + texts.width(name, Style::Strong));
    if (texts.width(nights, Style::Plain) <= area.width())
        texts.draw(m_painter, area, Qt::AlignLeft, nights, Style::Plain);
}

void CalendarBarPainter::paintHatched(const QRectF &bar, const QString &text, const char *token)
{
    const auto &theme = m_scene.theme;
    const double radius = std::min({theme.radius("bar") - 2.0, bar.height() / 3, bar.width() / 4});
    const auto line = mixed(theme.color("border"), theme.color(token), hatchStrength);
    m_painter.setPen(QPen(line, 1));
    m_painter.setBrush(theme.color("surface2"));
    m_painter.drawRoundedRect(bar, radius, radius);
    const auto detail = m_scene.geometry.detail();
    if (detail == CalendarGeometry::Detail::Overview || detail == CalendarGeometry::Detail::Bars)
        return;

    const auto shown = visiblePart(bar);
    m_painter.save();
    m_painter.setClipRect(bar.adjusted(2, 1, -2, -1), Qt::IntersectClip);
    const double height = bar.height();
    const double first = bar.left() - height + hatchStep * std::floor((shown.left() - bar.left()) / hatchStep);
    for (double x = first; x < shown.right(); x += hatchStep)
        m_painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + height, bar.top()));
    m_painter.restore();

    const auto area = shown.adjusted(textInset, 0, -textInset, 0);
    if (text.isEmpty() || area.width() < narrowestText)
        return;
    auto &texts = m_scene.texts;
    m_painter.setPen(theme.color(token));
    const bool fits = texts.width(text, Style::Medium) <= area.width();
    texts.draw(m_painter, area, Qt::AlignLeft, fits ? text : texts.elided(text, Style::Medium, area.width()),
               Style::Medium);
}

} // namespace roost::ui
