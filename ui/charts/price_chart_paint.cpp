#include "ui/charts/price_chart.h"

#include "ui/charts/time_axis.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double labelGap = 8;
constexpr double labelHeight = 15;
constexpr double roomPerTimeLabel = 80;
constexpr double ownersGap = 4;
constexpr double ownersHeight = 5;
constexpr double bandPadding = 7;
constexpr double bandGap = 4;
constexpr double smallestNamedBand = 40;
constexpr double smallestCutBand = 72; ///< less of a name says nothing
constexpr double currentRadius = 4;

QColor faded(QColor color, float share)
{
    color.setAlphaF(share);
    return color;
}

/// A word at the right of the plot, beside what it names.
struct EndLabel
{
    QString text{};
    const char *token = "text3";
    double y = 0;
    bool isStrong = false;
};

/// Moves labels that overlap apart, within the bounds.
void spread(QList<EndLabel> &labels, double top, double bottom)
{
    std::stable_sort(labels.begin(), labels.end(), [](const EndLabel &a, const EndLabel &b) { return a.y < b.y; });
    for (qsizetype i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + labelHeight);
    if (labels.isEmpty())
        return;
    labels.last().y = std::min(labels.last().y, bottom);
    for (qsizetype i = labels.size() - 1; i > 0; --i)
        labels[i - 1].y = std::min(labels[i - 1].y, labels[i].y - labelHeight);
    labels.first().y = std::max(labels.first().y, top);
}

} // namespace

void PriceChart::drawBackground(QPainter *painter, const QRectF &)
{
    if (count() == 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(m_theme.font(Theme::TextStyle::Axis));
    drawChosen(*painter);
    drawGrid(*painter);
    drawTimeLabels(*painter);
    drawToday(*painter);
    painter->setRenderHint(QPainter::Antialiasing);
    drawBands(*painter);
    drawOwners(*painter);
    drawLastYear(*painter);
}

void PriceChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (count() == 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    drawEndLabels(*painter);
    if (m_current >= m_first && m_current <= last())
        drawCurrent(*painter);
}

void PriceChart::drawGrid(QPainter &painter) const
{
    const auto area = plot();
    for (const double tick : m_scale.ticks()) {
        const double y = std::round(yOf(tick));
        painter.setPen(m_theme.color(tick > 0 ? "grid" : "border"));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(m_theme.color("text3"));
        painter.drawText(QRectF(0, y - 8, area.left() - labelGap, 16), Qt::AlignRight | Qt::AlignVCenter,
                         m_format.axis(tick));
    }
}

void PriceChart::drawTimeLabels(QPainter &painter) const
{
    const auto area = plot();
    QList<QDate> days;
    for (int night = m_first; night <= last(); ++night)
        days.append(m_data.nights[night].date);
    const int mostLabels = static_cast<int>(area.width() / roomPerTimeLabel);
    const QFontMetricsF metrics(painter.font());
    const double top = area.bottom() + ownersGap + ownersHeight;
    for (const auto &tick : timeTicks(days, mostLabels, QLocale())) {
        const double x = std::round(xOf(static_cast<double>(m_first + tick.index)));
        const double labelWidth = metrics.horizontalAdvance(tick.label) + 1;
        painter.setPen(m_theme.color("border"));
        painter.drawLine(QPointF(x, top), QPointF(x, top + 4));
        painter.setPen(m_theme.color("text3"));
        const double left = std::min(x, width() - labelWidth);
        painter.drawText(QRectF(left, top + 5, labelWidth, 16), Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
}

/// The nights of the rule that is edited, over the whole height.
void PriceChart::drawChosen(QPainter &painter) const
{
    for (int band = 0; band < m_data.bands.size(); ++band) {
        if (m_chosen.isEmpty() || m_data.bands[band].id != m_chosen)
            continue;
        const auto area = plot();
        const auto first = m_data.nights.constFirst().date;
        const double left = std::max(area.left(), xOf(static_cast<double>(first.daysTo(m_data.bands[band].from))));
        const double right = std::min(area.right(), xOf(static_cast<double>(first.daysTo(m_data.bands[band].to))));
        if (right > left)
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()),
                             faded(m_theme.color(m_data.bands[band].token), 0.10F));
    }
}

void PriceChart::drawBands(QPainter &painter) const
{
    auto font = m_theme.font(Theme::TextStyle::Axis);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    for (int band = 0; band < m_data.bands.size(); ++band) {
        const auto rect = bandRect(band);
        if (rect.isEmpty())
            continue;
        const auto &one = m_data.bands[band];
        const auto color = m_theme.color(one.token);
        const bool isChosen = !m_chosen.isEmpty() && one.id == m_chosen;
        painter.setPen(isChosen ? QPen(color, 1.4) : QPen(Qt::NoPen));
        painter.setBrush(faded(color, isChosen ? 0.30F : 0.20F));
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        drawBandName(painter, band, metrics);
    }
}

/// Within the band, or at its right where it does not fit and nothing else is in the way.
void PriceChart::drawBandName(QPainter &painter, int band, const QFontMetricsF &metrics) const
{
    const auto rect = bandRect(band);
    const auto &name = m_data.bands[band].name;
    const double wanted = metrics.horizontalAdvance(name) + 1;
    auto area = rect.adjusted(bandPadding, 0, -bandPadding, 0);
    painter.setPen(m_theme.color("text"));
    if (wanted > area.width() && !m_data.bands[band].id.isEmpty()) {
        double free = plot().right();
        for (int other = 0; other < m_data.bands.size(); ++other) {
            const auto beside = bandRect(other);
            if (other != band && !beside.isEmpty() && beside.top() == rect.top() && beside.left() >= rect.right())
                free = std::min(free, beside.left());
        }
        if (free - rect.right() >= wanted + 2 * bandGap) {
            area = QRectF(rect.right() + bandGap, rect.top(), wanted, rect.height());
            painter.setPen(m_theme.color("text2"));
        }
    }
    const bool isWhole = wanted <= area.width();
    if (area.width() >= (isWhole ? smallestNamedBand : smallestCutBand) - 2 * bandPadding)
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(name, Qt::ElideRight, area.width()));
}

/// Who has each night, in a strip below the plot.
void PriceChart::drawOwners(QPainter &painter) const
{
    using Owner = PriceChartData::Owner;
    static constexpr std::array tokens{"grid", "teal", "amber", "slate"};
    const double top = plot().bottom() + ownersGap;
    painter.setPen(Qt::NoPen);
    for (int night = m_first; night <= last();) {
        const Owner owner = m_data.nights[night].owner;
        int end = night;
        while (end <= last() && m_data.nights[end].owner == owner)
            ++end;
        const double left = xOf(night);
        const double right = xOf(end);
        painter.setBrush(m_theme.color(tokens[static_cast<std::size_t>(owner)]));
        painter.drawRect(
            QRectF(left, top, std::max(1.0, right - left - (end - night < m_span ? 0.6 : 0)), ownersHeight));
        night = end;
    }
}

/// One stroke a stay's nights; nothing where nobody stayed.
void PriceChart::drawLastYear(QPainter &painter) const
{
    QPainterPath path;
    bool isOpen = false;
    for (int night = m_first; night <= last(); ++night) {
        const auto price = m_data.nights[night].lastYear;
        if (!price) {
            isOpen = false;
            continue;
        }
        const double y = yOf(*price);
        if (isOpen)
            path.lineTo(xOf(night), y);
        else
            path.moveTo(xOf(night), y);
        path.lineTo(xOf(night + 1), y);
        isOpen = true;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faded(m_theme.color("text3"), 0.75F), 1.2));
    painter.drawPath(path);
}

void PriceChart::drawToday(QPainter &painter) const
{
    const auto index = m_data.nights.constFirst().date.daysTo(m_data.today);
    if (index <= m_first || index > last())
        return;
    const auto area = plot();
    const double x = std::round(xOf(static_cast<double>(index)));
    QPen pen(m_theme.color("text3"), 1);
    pen.setDashPattern({1, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
}

void PriceChart::drawEndLabels(QPainter &painter) const
{
    const auto area = plot();
    const auto &end = m_data.nights[last()];
    QList<EndLabel> labels{
        {m_data.isDraft ? tr("Draft") : tr("Price"), "accent", yOf(end.price), true},
        {tr("Occupied"), "teal", area.bottom() - area.height() * m_occupancy[last()], false},
    };
    if (m_data.isDraft && end.before)
        labels.append({tr("Now"), "text2", yOf(*end.before), false});
    for (int night = last(); night >= m_first; --night) {
        if (const auto price = m_data.nights[night].lastYear) {
            labels.append({tr("Last year"), "text3", yOf(*price), false});
            break;
        }
    }
    spread(labels, area.top() + labelHeight / 2, area.bottom() - labelHeight / 2);
    const double x = area.right() + labelGap;
    for (const auto &label : std::as_const(labels)) {
        auto font = m_theme.font(Theme::TextStyle::Axis);
        font.setWeight(label.isStrong ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(m_theme.color(label.token));
        painter.drawText(QRectF(x, label.y - labelHeight / 2, width() - x, labelHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

void PriceChart::drawCurrent(QPainter &painter) const
{
    const auto area = plot();
    const auto &night = m_data.nights[m_current];
    const auto point = pointOf(m_current, night.price);
    painter.setPen(QPen(m_theme.color("text3"), 1));
    painter.drawLine(QPointF(point.x(), area.top()), QPointF(point.x(), area.bottom()));
    painter.setPen(QPen(m_theme.color("accent"), 2));
    painter.setBrush(m_theme.color("surface"));
    painter.drawEllipse(point, currentRadius, currentRadius);
    drawTooltip(painter, m_theme, QRectF(viewport()->rect()), point, dayTextOf(m_current), m_format.rows(m_current));
}

} // namespace roost::ui
