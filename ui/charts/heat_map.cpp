#include "ui/charts/heat_map.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr double labelRoom = 20;
constexpr double scaleRoom = 22;
constexpr double tallestCell = 44;
constexpr double cellRadius = 4;
constexpr int scaleSteps = 5;
constexpr double scaleCell = 14;

double gapOf(double cell)
{
    return cell > 14 ? 3 : cell > 6 ? 2 : 1;
}

} // namespace

HeatMap::HeatMap(const Theme &theme, const QString &name, const QString &measure, std::function<QString(double)> format,
                 QWidget *parent)
    : PaintedChart(theme, name, parent)
    , m_measure(measure)
    , m_format(std::move(format))
{
}

void HeatMap::setGrid(const QStringList &rowLabels, const QList<Column> &columns)
{
    m_rowLabels = rowLabels;
    m_columns = columns;
    refresh();
}

int HeatMap::markCount() const
{
    return static_cast<int>(m_columns.size()) * rows();
}

QRectF HeatMap::gridRect() const
{
    const QFontMetricsF metrics(theme().font(Theme::TextStyle::Axis));
    double left = 0;
    for (const auto &label : m_rowLabels)
        left = std::max(left, metrics.horizontalAdvance(label));
    left += 8;
    const double room = height() - labelRoom - scaleRoom;
    return {left, 0, width() - left, std::min(room, tallestCell * std::max(rows(), 1))};
}

QRectF HeatMap::markRect(int mark) const
{
    const auto grid = gridRect();
    const double cellWidth = grid.width() / static_cast<double>(m_columns.size());
    const double cellHeight = grid.height() / rows();
    const QRectF cell(grid.left() + cellWidth * (mark / rows()), grid.top() + cellHeight * (mark % rows()), cellWidth,
                      cellHeight);
    const double gap = gapOf(std::min(cellWidth, cellHeight));
    return cell.adjusted(0, 0, -gap, -gap);
}

QString HeatMap::markTitle(int mark) const
{
    return m_columns[mark / rows()].titles.value(mark % rows());
}

QList<TooltipRow> HeatMap::markRows(int mark) const
{
    const auto share = m_columns[mark / rows()].shares[mark % rows()];
    return {{m_measure, share ? m_format(*share) : tr("none", "no value")}};
}

ChartTable HeatMap::table() const
{
    ChartTable table{{QString(), m_measure}, {}};
    for (int mark = 0; mark < markCount(); ++mark) {
        const auto share = m_columns[mark / rows()].shares[mark % rows()];
        if (share)
            table.rows.append({markTitle(mark), m_format(*share)});
    }
    return table;
}

int HeatMap::markAt(const QPointF &position) const
{
    const int mark = PaintedChart::markAt(position);
    return mark >= 0 && m_columns[mark / rows()].shares[mark % rows()] ? mark : -1;
}

int HeatMap::keyStep(int key) const
{
    switch (key) {
    case Qt::Key_Left:
        return -rows();
    case Qt::Key_Right:
        return rows();
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Down:
        return 1;
    default:
        return 0;
    }
}

QColor HeatMap::colorOf(double share) const
{
    return mixed(theme().color("surface"), theme().color("teal"), 0.1 + 0.9 * share);
}

void HeatMap::paintMarks(QPainter &painter)
{
    if (m_columns.isEmpty() || rows() == 0)
        return;
    for (int mark = 0; mark < markCount(); ++mark) {
        const auto share = m_columns[mark / rows()].shares[mark % rows()];
        if (!share)
            continue;
        const auto cell = markRect(mark);
        const double radius = std::min(cellRadius, cell.width() / 3);
        painter.setPen(mark == current() ? QPen(theme().color("text"), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(colorOf(*share));
        painter.drawRoundedRect(cell, radius, radius);
    }
    paintLabels(painter);
    paintScale(painter);
}

void HeatMap::paintLabels(QPainter &painter)
{
    painter.setFont(theme().font(Theme::TextStyle::Axis));
    painter.setPen(theme().color("text3"));
    for (int row = 0; row < rows(); ++row) {
        const auto cell = markRect(row);
        painter.drawText(QRectF(0, cell.top(), cell.left() - 8, cell.height()), Qt::AlignRight | Qt::AlignVCenter,
                         m_rowLabels[row]);
    }
    const QFontMetricsF metrics(painter.font());
    double free = 0;
    for (int column = 0; column < m_columns.size(); ++column) {
        const auto &label = m_columns[column].label;
        const auto cell = markRect(column * rows());
        if (label.isEmpty() || cell.left() < free)
            continue;
        const double labelWidth = metrics.horizontalAdvance(label);
        painter.drawText(
            QRectF(std::min(cell.left(), width() - labelWidth), gridRect().bottom(), labelWidth + 1, labelRoom),
            Qt::AlignLeft | Qt::AlignVCenter, label);
        free = cell.left() + labelWidth + 8;
    }
}

void HeatMap::paintScale(QPainter &painter)
{
    const QFontMetricsF metrics(painter.font());
    const auto least = m_format(0);
    const auto most = m_format(1);
    const double top = gridRect().bottom() + labelRoom + 4;
    double x = width() - metrics.horizontalAdvance(most);
    painter.drawText(QRectF(x, top, metrics.horizontalAdvance(most) + 1, scaleCell), Qt::AlignVCenter, most);
    x -= 6 + scaleSteps * scaleCell;
    const double scaleLeft = x;
    painter.setPen(Qt::NoPen);
    for (int step = 0; step < scaleSteps; ++step) {
        painter.setBrush(colorOf(static_cast<double>(step) / (scaleSteps - 1)));
        painter.drawRoundedRect(QRectF(x, top + 2, scaleCell - 2, scaleCell - 4), 2, 2);
        x += scaleCell;
    }
    painter.setPen(theme().color("text3"));
    const double leastWidth = metrics.horizontalAdvance(least);
    painter.drawText(QRectF(scaleLeft - 6 - leastWidth, top, leastWidth + 1, scaleCell), Qt::AlignVCenter, least);
}

} // namespace roost::ui
