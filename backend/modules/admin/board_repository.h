#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/board.h"

namespace roost {

/// The SQL of boards.
class BoardRepository
{
public:
    /// Of one account, oldest first.
    QList<Board> list(Session &session, UserId user) const;

    std::optional<Board> find(Session &session, UserId user, BoardId id) const;

    /// The same, with its row locked until the transaction ends.
    std::optional<Board> findForUpdate(Session &session, UserId user, BoardId id) const;

    /// How many the account has; nobody adds one to it until the transaction ends.
    qint64 countForInsert(Session &session, UserId user) const;

    void insert(Session &session, const Board &board) const;

    /// Writes layout, time and version.
    void update(Session &session, const Board &board) const;
    void remove(Session &session, const Board &board) const;
};

} // namespace roost
