#pragma once

#include "backend/modules/admin/board.h"

#include <QJsonArray>

namespace roost {

/// Cards as they stand in bodies and in the database.
QJsonArray toJson(const QList<BoardCard> &cards);

/// The contract has seen to their members; what it cannot say is BoardService's to judge. Throws Invalid
/// (/cards/3/metric) for a metric that there is not.
QList<BoardCard> boardCardsFromJson(const QJsonArray &json);

QJsonObject toJson(const Board &board);
BoardLayout boardLayoutFromJson(const QJsonObject &json);

} // namespace roost
