#pragma once

#include "ui/api/board_api.h"

namespace roost::ui {

/// How cards stand on a board of so many columns: never on one another, and each as far up as it can. Pure.
class BoardLayout
{
public:
    static constexpr int columns = 24;
    static constexpr QSize smallest{3, 2};
    static constexpr int tallest = 40;

    explicit BoardLayout(const QList<BoardCard> &cards)
        : m_cards(cards)
    {
    }

    const QList<BoardCard> &cards() const { return m_cards; }

    /// Puts a card where there is room for it, as far up and left as it can be.
    void add(const QString &id, const QSize &size);
    void remove(int index);

    /// Gives a card these cells, as far as the board's edges and the smallest size let it; the others make way
    /// downwards.
    void place(int index, const QRect &cells);

private:
    bool isFree(const QRect &cells) const;
    void settle(int first);

    QList<BoardCard> m_cards;
};

} // namespace roost::ui
