#include "ui/charts/funnel_chart.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr double sideRoom = 108;
constexpr double countRoom = 52; ///< of that, at the right; the share stands in front of it
constexpr double gap = 10;
constexpr double narrowest = 3;
constexpr double tallest = 40;
constexpr double cornerRadius = 3;
/// How much of the accent is in a neck, and in the first and the last stage.
constexpr double neckStrength = 0.12;
constexpr double firstStrength = 0.45;
constexpr double lastStrength = 0.9;

} // namespace

FunnelChart::FunnelChart(const Theme &theme, const QString &name, std::function<QString(double)> format,
                         QWidget *parent)
    : PaintedChart(theme, name, parent)
    , m_format(std::move(format))
{
    setMinimumHeight(120);
}

void FunnelChart::setStages(const QList<Stage> &stages)
{
    m_stages = stages;
    refresh();
}

QString FunnelChart::countText(int mark) const
{
    const auto count = m_stages[mark].count;
    return count ? m_format(*count) : QStringLiteral("–");
}

QRectF FunnelChart::slot(int mark) const
{
    const double slotHeight = std::min(static_cast<double>(height()) / std::max(markCount(), 1), tallest + gap);
    return {0, slotHeight * mark, static_cast<double>(width()), slotHeight};
}

QRectF FunnelChart::markRect(int mark) const
{
    const auto area = slot(mark);
    double most = 0;
    for (const auto &stage : m_stages)
        most = std::max(most, stage.count.value_or(0));
    const double room = std::max(10.0, area.width() - 2 * sideRoom);
    const double share = most > 0 ? m_stages[mark].count.value_or(0) / most : 0;
    const double barWidth = std::max(narrowest, room * share);
    return {area.center().x() - barWidth / 2, area.top(), barWidth, area.height() - gap};
}

int FunnelChart::markAt(const QPointF &position) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        if (slot(mark).contains(position))
            return mark;
    }
    return -1;
}

QList<TooltipRow> FunnelChart::markRows(int mark) const
{
    const auto &stage = m_stages[mark];
    QList<TooltipRow> rows{{tr("Count"), countText(mark)}};
    if (!stage.share.isEmpty())
        rows.append({tr("Of the stage before"), stage.share});
    return rows;
}

ChartTable FunnelChart::table() const
{
    ChartTable table{{tr("Stage"), tr("Count"), tr("Of the stage before")}, {}};
    for (int mark = 0; mark < markCount(); ++mark)
        table.rows.append({m_stages[mark].name, countText(mark), m_stages[mark].share});
    return table;
}

int FunnelChart::keyStep(int key) const
{
    if (key == Qt::Key_Up)
        return -1;
    return key == Qt::Key_Down ? 1 : 0;
}

void FunnelChart::paintMarks(QPainter &painter)
{
    for (int mark = 0; mark < markCount(); ++mark) {
        paintStage(painter, mark);
        paintTexts(painter, mark);
    }
}

void FunnelChart::paintStage(QPainter &painter, int mark)
{
    const auto bar = markRect(mark);
    const auto accent = theme().color("accent");
    painter.setPen(Qt::NoPen);
    if (mark + 1 < markCount() && m_stages[mark].count && m_stages[mark + 1].count) {
        const auto next = markRect(mark + 1);
        painter.setBrush(mixed(theme().color("surface"), accent, neckStrength));
        painter.drawPolygon(QPolygonF({bar.bottomLeft(), bar.bottomRight(), next.topRight(), next.topLeft()}));
    }
    if (!m_stages[mark].count)
        return;
    const double depth = markCount() > 1 ? static_cast<double>(mark) / (markCount() - 1) : 0;
    const double strength = mark == current() ? 1 : firstStrength + (lastStrength - firstStrength) * depth;
    painter.setBrush(mixed(theme().color("surface"), accent, strength));
    painter.drawRoundedRect(bar, cornerRadius, cornerRadius);
}

void FunnelChart::paintTexts(QPainter &painter, int mark)
{
    const auto font = theme().font(Theme::TextStyle::Axis);
    auto strong = font;
    strong.setWeight(QFont::DemiBold);
    const auto bar = markRect(mark);
    const QRectF row(0, bar.top(), width(), bar.height());
    painter.setFont(font);
    painter.setPen(theme().color("text2"));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_stages[mark].name);
    painter.setFont(strong);
    painter.setPen(theme().color("text"));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, countText(mark));
    if (mark == 0)
        return;
    painter.setFont(font);
    painter.setPen(theme().color("text3"));
    painter.drawText(row.adjusted(0, 0, -countRoom, 0), Qt::AlignRight | Qt::AlignVCenter, m_stages[mark].share);
}

} // namespace roost::ui
