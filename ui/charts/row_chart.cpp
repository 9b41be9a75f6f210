#include "ui/charts/row_chart.h"

#include "ui/widgets/theme.h"

#include <QBarSet>
#include <QFontMetricsF>
#include <QHorizontalStackedBarSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace roost::ui {

namespace {

constexpr double barShare = 0.56;
constexpr double labelGap = 8;
constexpr double labelHeight = 16;
constexpr double paleness = 0.45;
constexpr double comparedOverhang = 3;
constexpr int leastRowHeight = 18;

} // namespace

RowChart::RowChart(const Theme &theme, const QString &name, const QString &measure, const char *color, QWidget *parent)
    : PlotChart(theme, name, parent, Direction::Lying)
    , m_measure(measure)
    , m_color(color)
    , m_set(new QBarSet(measure))
    , m_series(new QHorizontalStackedBarSeries(this))
{
    m_series->append(m_set);
    m_series->setBarWidth(barShare);
    addSeries(m_series);
    connect(&pointer(), &ChartPointer::currentChanged, this, &RowChart::select);
    RowChart::restyle();
}

void RowChart::setRows(const QList<Row> &rows, const QString &comparedName, ChartUpdate update)
{
    const bool isLive = update == ChartUpdate::Live && rows.size() == m_rows.size();
    m_rows = rows;
    m_comparedName = comparedName;
    double most = 0;
    QList<qreal> values;
    for (const auto &row : rows) {
        most = std::max({most, row.value, row.compared.value_or(0)});
        values.append(row.value);
    }
    m_set->remove(0, m_set->count());
    m_set->append(values);
    setIndexes(-0.5, markCount() - 0.5);
    // There is no axis to be read, so the longest bar may take all the room.
    const double top = std::max(most, isLive ? scale().top() : 0);
    setScale({top > 0 ? top : 1, 1});
    updateGeometry();
    layOut();
    select();
}

void RowChart::setChosen(int row)
{
    m_chosen = row;
    select();
}

void RowChart::select()
{
    const auto color = theme().color(m_color);
    const bool isPale = current() >= 0 || m_chosen >= 0;
    m_set->setBrush(mixed(theme().color("surface"), color, isPale ? paleness : 2 * paleness));
    m_set->setPen(Qt::NoPen);
    m_set->setSelectedColor(color);
    // A bar takes the colour of the selected when it is selected, not later.
    m_set->deselectAllBars();
    if (current() >= 0)
        m_set->selectBar(current());
    if (m_chosen >= 0 && m_chosen < markCount())
        m_set->selectBar(m_chosen);
}

void RowChart::restyle()
{
    select();
}

QRectF RowChart::markRect(int mark) const
{
    const auto end = pointOf(mark, m_rows[mark].value);
    const double height = plot().height() / markCount() * barShare;
    return {plot().left(), end.y() - height / 2, end.x() - plot().left(), height};
}

int RowChart::markAt(const QPointF &position) const
{
    const int mark = static_cast<int>(std::lround(indexAt(position)));
    const bool isInside = position.y() >= plot().top() && position.y() < plot().bottom();
    return isInside && mark >= 0 && mark < markCount() ? mark : -1;
}

QPointF RowChart::markAnchor(int mark) const
{
    const auto bar = markRect(mark);
    return {std::max(bar.center().x(), plot().left() + labelGap), bar.center().y()};
}

QList<TooltipRow> RowChart::markRows(int mark) const
{
    const auto &row = m_rows[mark];
    QList<TooltipRow> rows{{m_measure, format().exact(row.value)}};
    if (row.compared)
        rows.append({m_comparedName, format().exact(*row.compared)});
    return rows + row.details;
}

ChartTable RowChart::table() const
{
    ChartTable table{{QString(), m_measure}, {}};
    const auto &first = m_rows.value(0);
    if (first.compared)
        table.header << m_comparedName;
    for (const auto &detail : first.details)
        table.header << detail.name;
    for (int mark = 0; mark < markCount(); ++mark) {
        QStringList cells{m_rows[mark].name};
        for (const auto &row : markRows(mark))
            cells << row.value;
        table.rows.append(cells);
    }
    return table;
}

int RowChart::keyStep(int key) const
{
    if (key == Qt::Key_Up)
        return -1;
    return key == Qt::Key_Down ? 1 : 0;
}

QSize RowChart::minimumSizeHint() const
{
    return {120, std::max(3, markCount()) * leastRowHeight};
}

QList<AxisTick> RowChart::ticks(int) const
{
    QList<AxisTick> ticks;
    for (int i = 0; i < markCount(); ++i)
        ticks.append({i, m_rows[i].name});
    return ticks;
}

double RowChart::rightRoom() const
{
    const QFontMetricsF metrics(theme().font(Theme::TextStyle::Axis));
    double room = 0;
    for (const auto &row : m_rows)
        room = std::max(room, metrics.horizontalAdvance(format().axis(row.value) + u' ' + row.note));
    return room + 2 * labelGap;
}

void RowChart::paintOver(QPainter &painter) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        const auto &row = m_rows[mark];
        const auto bar = markRect(mark);
        double right = bar.right();
        if (row.compared) {
            const double x = std::round(pointOf(mark, *row.compared).x());
            painter.setPen(QPen(theme().color("text2"), 1.5));
            painter.drawLine(QPointF(x, bar.top() - comparedOverhang), QPointF(x, bar.bottom() + comparedOverhang));
            right = std::max(right, x);
        }
        auto font = theme().font(Theme::TextStyle::Axis);
        const bool isStrong = mark == current() || mark == m_chosen;
        font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        const auto value = format().axis(row.value);
        const QRectF place(right + labelGap, bar.center().y() - labelHeight / 2, width() - right, labelHeight);
        painter.setPen(theme().color("text"));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, value);
        painter.setPen(theme().color("text3"));
        painter.drawText(place.translated(QFontMetricsF(font).horizontalAdvance(value + u' '), 0),
                         Qt::AlignLeft | Qt::AlignVCenter, row.note);
    }
}

} // namespace roost::ui
