#include "backend/modules/admin/board_service.h"

#include "backend/core/errors.h"
#include "backend/modules/admin/board_rules.h"

namespace roost {
namespace {

Board found(const std::optional<Board> &board)
{
    if (!board)
        throw NotFound(QStringLiteral("There is no such board."));
    return *board;
}

} // namespace

BoardService::BoardService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QList<Board> BoardService::list(const Actor &actor) const
{
    return m_database.read([&](Session &session) { return m_boards.list(session, actor.userId); });
}

Board BoardService::show(const Actor &actor, BoardId id) const
{
    return m_database.read([&](Session &session) { return found(m_boards.find(session, actor.userId, id)); });
}

Board BoardService::add(const Actor &actor, const BoardLayout &layout)
{
    const BoardLayout tidy = BoardRules::checked(layout);
    return m_database.transaction([&](Session &session) {
        if (m_boards.countForInsert(session, actor.userId) >= BoardRules::mostBoards)
            throw Conflict(QStringLiteral("TOO_MANY"),
                           QStringLiteral("An account has at most %1 boards.").arg(BoardRules::mostBoards));
        const QDateTime now = m_clock.now();
        const Board board{
            .id = BoardId::create(), .userId = actor.userId, .layout = tidy, .createdAt = now, .updatedAt = now};
        m_boards.insert(session, board);
        return board;
    });
}

Board BoardService::replace(const Actor &actor, BoardId id, const std::optional<qint64> &version,
                            const BoardLayout &layout)
{
    const BoardLayout tidy = BoardRules::checked(layout);
    return m_database.transaction([&](Session &session) {
        Board board = own(session, actor, id, version);
        board.layout = tidy;
        board.updatedAt = m_clock.now();
        ++board.version;
        m_boards.update(session, board);
        return board;
    });
}

void BoardService::remove(const Actor &actor, BoardId id, const std::optional<qint64> &version)
{
    m_database.transaction([&](Session &session) { m_boards.remove(session, own(session, actor, id, version)); });
}

Board BoardService::own(Session &session, const Actor &actor, BoardId id, const std::optional<qint64> &version) const
{
    const Board board = found(m_boards.findForUpdate(session, actor.userId, id));
    if (version && *version != board.version)
        throw PreconditionFailed(QStringLiteral("The board has changed since; read it again."));
    return board;
}

} // namespace roost
