#pragma once

#include "backend/core/ids.h"
#include "backend/modules/admin/figure_metric.h"

#include <QJsonObject>

namespace roost {

using BoardId = Id<struct BoardTag>;

/// A tile or chart on a board, and the cells of the grid that it covers.
struct BoardCard
{
    QString kind{};                       ///< what draws it: tile, trend, heat_map, ...; clients know which there are
    std::optional<FigureMetric> metric{}; ///< of what, where the kind needs one
    int x = 0;                            ///< columns from the left
    int y = 0;                            ///< rows from the top
    int width = 1;                        ///< columns
    int height = 1;                       ///< rows
    QJsonObject options{};                ///< the client's own

    friend bool operator==(const BoardCard &, const BoardCard &) = default;
};

/// What a person puts on a board.
struct BoardLayout
{
    QString name{};
    QJsonObject settings{}; ///< of all cards: span, comparison, filters; the client's own
    QList<BoardCard> cards{};
};

/// A dashboard that somebody arranged; it follows the account from one console to another.
struct Board
{
    BoardId id{};
    UserId userId{};
    BoardLayout layout{};
    QDateTime createdAt{};
    QDateTime updatedAt{};
    qint64 version = 1;
};

} // namespace roost
