#include "ui/models/board_layout.h"

#include <algorithm>

namespace roost::ui {

namespace {

QRect withinBoard(const QRect &cells)
{
    const QSize size(std::clamp(cells.width(), BoardLayout::smallest.width(), BoardLayout::columns),
                     std::clamp(cells.height(), BoardLayout::smallest.height(), BoardLayout::tallest));
    return {std::clamp(cells.x(), 0, BoardLayout::columns - size.width()), std::max(0, cells.y()), size.width(),
            size.height()};
}

bool hits(const QList<QRect> &placed, const QRect &cells)
{
    return std::any_of(placed.begin(), placed.end(), [&cells](const QRect &other) { return other.intersects(cells); });
}

/// As far up as nothing is in the way; down first, while something is.
QRect settled(const QList<QRect> &placed, QRect cells)
{
    while (hits(placed, cells))
        cells.translate(0, 1);
    while (cells.y() > 0 && !hits(placed, cells.translated(0, -1)))
        cells.translate(0, -1);
    return cells;
}

} // namespace

bool BoardLayout::isFree(const QRect &cells) const
{
    return std::none_of(m_cards.begin(), m_cards.end(),
                        [&cells](const BoardCard &card) { return card.cells.intersects(cells); });
}

void BoardLayout::add(const QString &id, const QSize &size)
{
    auto cells = withinBoard({QPoint(0, 0), size});
    while (!isFree(cells)) {
        if (cells.right() + 1 < columns)
            cells.translate(1, 0);
        else
            cells.moveTopLeft({0, cells.y() + 1});
    }
    m_cards.append({id, cells, {}});
    settle(-1);
}

void BoardLayout::remove(int index)
{
    m_cards.removeAt(index);
    settle(-1);
}

void BoardLayout::place(int index, const QRect &cells)
{
    m_cards[index].cells = withinBoard(cells);
    settle(index);
}

/// In reading order; first: the card that the others make way for, -1 for none.
void BoardLayout::settle(int first)
{
    QList<int> order;
    for (int i = 0; i < m_cards.size(); ++i)
        order.append(i);
    std::stable_sort(order.begin(), order.end(), [this, first](int one, int other) {
        const auto &a = m_cards[one].cells;
        const auto &b = m_cards[other].cells;
        if (a.y() != b.y())
            return a.y() < b.y();
        if ((one == first) != (other == first))
            return one == first;
        return a.x() < b.x();
    });
    // What lies above the moved card and under it at once has to make way, although it reads earlier.
    if (first >= 0) {
        const auto &moved = m_cards[first].cells;
        std::stable_partition(order.begin(), order.end(), [this, first, &moved](int i) {
            const auto &cells = m_cards[i].cells;
            return i == first || (cells.y() < moved.y() && !cells.intersects(moved));
        });
    }
    QList<QRect> placed;
    for (const int i : std::as_const(order)) {
        m_cards[i].cells = settled(placed, m_cards[i].cells);
        placed.append(m_cards[i].cells);
    }
}

} // namespace roost::ui
