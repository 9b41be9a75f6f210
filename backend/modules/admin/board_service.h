#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/database/database.h"
#include "backend/modules/admin/board_repository.h"

namespace roost {

/// The boards of an account, which nobody else sees: NotFound to all others. Every public function is one transaction.
/// Any thread.
class BoardService
{
public:
    BoardService(Database &database, const Clock &clock);

    QList<Board> list(const Actor &actor) const; ///< oldest first
    Board show(const Actor &actor, BoardId id) const;

    /// Throws Invalid as BoardRules does, Conflict (TOO_MANY) beyond BoardRules::mostBoards.
    Board add(const Actor &actor, const BoardLayout &layout);

    /// PreconditionFailed unless it is the version.
    Board replace(const Actor &actor, BoardId id, const std::optional<qint64> &version, const BoardLayout &layout);
    void remove(const Actor &actor, BoardId id, const std::optional<qint64> &version);

private:
    Board own(Session &session, const Actor &actor, BoardId id, const std::optional<qint64> &version) const;

    Database &m_database;
    const Clock &m_clock;
    BoardRepository m_boards;
};

} // namespace roost
