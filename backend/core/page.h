#pragma once

#include <QList>

namespace roost {

/// One page of a list in its order.
template <typename Item>
struct Page
{
    QList<Item> items{};
    bool hasMore = false; ///< another page begins after the last item

    /// Of rows that were selected with a limit of one more than the page has.
    static Page of(QList<Item> rows, int limit)
    {
        const bool more = rows.size() > limit;
        if (more)
            rows.resize(limit);
        return {std::move(rows), more};
    }
};

} // namespace roost
