#pragma once

#include "ui/api/answer.h"

#include <QRect>

namespace roost::ui {

/// A card on a board: which one, and the cells of the grid that it covers.
struct BoardCard
{
    QString id{};          ///< of the registry of cards: "tile.revenue"
    QRect cells{};         ///< column, row, width and height
    QJsonObject options{}; ///< what the card keeps for itself; handed through

    friend bool operator==(const BoardCard &, const BoardCard &) = default;
};

/// A dashboard that somebody has arranged.
struct Board
{
    QString id{};
    QString name{};
    QJsonObject settings{}; ///< of all cards: span, comparison, filters
    QList<BoardCard> cards{};
    int version = 0; ///< the server's; 0: it has not been there yet

    static Board fromJson(const QJsonObject &object);

    /// What the person has made of it; without id and version.
    QJsonObject toJson() const;

    /// The same to look at, whatever the version.
    bool hasSameContent(const Board &other) const
    {
        return name == other.name && settings == other.settings && cards == other.cards;
    }
};

/// The boards of the account. GUI thread; a callback is dropped when its context is gone.
class BoardApi
{
public:
    explicit BoardApi(ApiClient &client);

    /// All of them, the oldest first.
    void list(QObject *context, Answer<Listing<Board>> callback);
    void show(const QString &boardId, QObject *context, Answer<Board> callback);
    void create(const Board &board, QObject *context, Answer<Board> callback);

    /// 412 when the server has another version than the board's.
    void replace(const Board &board, QObject *context, Answer<Board> callback);
    void remove(const Board &board, QObject *context, Outcome callback);

private:
    ApiClient &m_client;
};

} // namespace roost::ui
