#include "ui/pages/dashboard_grid.h"

#include "ui/widgets/theme.h"

#include <QResizeEvent>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int usualRowHeight = 36;
constexpr int leastColumn = 28;

bool overlapsAny(const QRect &cells, const QList<QRect> &others)
{
    return std::any_of(others.begin(), others.end(), [&cells](const QRect &other) { return other.intersects(cells); });
}

} // namespace

DashboardGrid::DashboardGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_gap(theme.space(3))
    , m_rowHeight(usualRowHeight)
{
    setProperty("surface", QStringLiteral("clear"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void DashboardGrid::place(QWidget *card, const QRect &cells)
{
    card->setParent(this);
    m_placed.append({card, cells});
    card->setGeometry(areaOf(cells));
    card->show();
    layOut();
}

void DashboardGrid::moveTo(QWidget *card, const QRect &cells)
{
    for (auto &placed : m_placed) {
        if (placed.card == card)
            placed.cells = cells;
    }
    layOut();
}

void DashboardGrid::remove(QWidget *card)
{
    m_placed.removeIf([card](const Placed &placed) { return placed.card == card; });
    card->hide();
    card->deleteLater();
    layOut();
}

void DashboardGrid::clear()
{
    for (auto *card : cards())
        remove(card);
}

QList<QWidget *> DashboardGrid::cards() const
{
    QList<QWidget *> cards;
    for (const auto &placed : m_placed)
        cards.append(placed.card);
    return cards;
}

QRect DashboardGrid::cellsOf(QWidget *card) const
{
    const auto found =
        std::find_if(m_placed.begin(), m_placed.end(), [card](const Placed &placed) { return placed.card == card; });
    return found == m_placed.end() ? QRect() : found->cells;
}

void DashboardGrid::setRowHeight(int height)
{
    m_rowHeight = height > 0 ? height : usualRowHeight;
    layOut();
}

QRect DashboardGrid::areaOf(const QRect &cells) const
{
    // The right end of each column is rounded by itself, so that the cards fill the width to the pixel.
    const auto leftOf = [this](int column) { return (width() + m_gap) * column / columns; };
    const int left = leftOf(cells.left());
    const int right = leftOf(cells.right() + 1) - m_gap;
    const int step = m_rowHeight + m_gap;
    return {left, cells.top() * step, right - left, cells.height() * step - m_gap};
}

QPoint DashboardGrid::cellAt(const QPoint &position) const
{
    const int column = position.x() * columns / std::max(1, width() + m_gap);
    return {std::clamp(column, 0, columns - 1), std::max(0, position.y() / (m_rowHeight + m_gap))};
}

QList<QRect> DashboardGrid::flow(const QList<QSize> &sizes)
{
    QList<QRect> taken;
    int top = 0;
    for (const auto &size : sizes) {
        QRect cells({0, top}, size.boundedTo({columns, size.height()}));
        while (overlapsAny(cells, taken)) {
            const bool isAtEnd = cells.right() + 1 >= columns;
            cells.moveTo(isAtEnd ? 0 : cells.left() + 1, isAtEnd ? cells.top() + 1 : cells.top());
            if (cells.right() >= columns)
                cells.moveTo(0, cells.top() + 1);
        }
        top = cells.top();
        taken.append(cells);
    }
    return taken;
}

int DashboardGrid::rows() const
{
    int rows = 0;
    for (const auto &placed : m_placed)
        rows = std::max(rows, placed.cells.bottom() + 1);
    return rows;
}

QSize DashboardGrid::sizeHint() const
{
    return {columns * leastColumn, std::max(0, rows() * (m_rowHeight + m_gap) - m_gap)};
}

QSize DashboardGrid::minimumSizeHint() const
{
    return sizeHint();
}

void DashboardGrid::layOut()
{
    for (const auto &placed : std::as_const(m_placed))
        placed.card->setGeometry(areaOf(placed.cells));
    updateGeometry();
}

void DashboardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

} // namespace roost::ui
