#include "backend/modules/admin/board_repository.h"

#include "backend/modules/admin/board_json.h"

namespace roost {
namespace {

Board boardFrom(const Row &row)
{
    return {.id = row.get<BoardId>("id"),
            .userId = row.get<UserId>("user_id"),
            .layout = {.name = row.get<QString>("name"),
                       .settings = row.get<QJsonObject>("settings"),
                       .cards = boardCardsFromJson(row.get<QJsonArray>("cards"))},
            .createdAt = row.get<QDateTime>("created_at"),
            .updatedAt = row.get<QDateTime>("updated_at"),
            .version = row.get<qint64>("version")};
}

std::optional<Board> boardFrom(const std::optional<Row> &row)
{
    return row ? std::optional(boardFrom(*row)) : std::nullopt;
}

} // namespace

QList<Board> BoardRepository::list(Session &session, UserId user) const
{
    QList<Board> boards;
    for (const Row &row : session.all("SELECT * FROM boards WHERE user_id = ? ORDER BY id", user))
        boards.append(boardFrom(row));
    return boards;
}

std::optional<Board> BoardRepository::find(Session &session, UserId user, BoardId id) const
{
    return boardFrom(session.find("SELECT * FROM boards WHERE user_id = ? AND id = ?", user, id));
}

std::optional<Board> BoardRepository::findForUpdate(Session &session, UserId user, BoardId id) const
{
    return boardFrom(session.find("SELECT * FROM boards WHERE user_id = ? AND id = ? FOR UPDATE", user, id));
}

qint64 BoardRepository::countForInsert(Session &session, UserId user) const
{
    // The lock first, so that the count is of what whoever held it has written.
    session.find("SELECT 1 FROM users WHERE id = ? FOR NO KEY UPDATE", user);
    return session.one("SELECT count(*) AS boards FROM boards WHERE user_id = ?", user).get<qint64>("boards");
}

void BoardRepository::insert(Session &session, const Board &board) const
{
    session.enqueue(R"sql(
        INSERT INTO boards (user_id, id, name, settings, cards, created_at, updated_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        )sql",
                    board.userId, board.id, board.layout.name, board.layout.settings, toJson(board.layout.cards),
                    board.createdAt, board.updatedAt, board.version);
}

void BoardRepository::update(Session &session, const Board &board) const
{
    session.update(R"sql(
        UPDATE boards SET name = ?, settings = ?, cards = ?, updated_at = ?, version = ? WHERE user_id = ? AND id = ?
        )sql",
                   board.layout.name, board.layout.settings, toJson(board.layout.cards), board.updatedAt, board.version,
                   board.userId, board.id);
}

void BoardRepository::remove(Session &session, const Board &board) const
{
    session.remove("DELETE FROM boards WHERE user_id = ? AND id = ?", board.userId, board.id);
}

} // namespace roost
