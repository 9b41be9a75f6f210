#include "backend/modules/admin/board_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/admin/board_json.h"
#include "backend/modules/admin/board_service.h"

namespace roost {

using http::Request;
using http::Response;

namespace {

Response answer(const Board &board, int status = 200)
{
    return Response::json(toJson(board), status).withVersion(board.version);
}

} // namespace

BoardController::BoardController(BoardService &boards)
    : m_boards(boards)
{
}

Response BoardController::list(const Request &request) const
{
    QJsonArray items;
    for (const Board &board : m_boards.list(request.actor))
        items.append(toJson(board));
    return Response::json(http::pageJson(items, std::nullopt));
}

Response BoardController::add(const Request &request) const
{
    return answer(m_boards.add(request.actor, boardLayoutFromJson(request.json)), 201);
}

Response BoardController::show(const Request &request) const
{
    return answer(m_boards.show(request.actor, request.pathId<BoardId>()));
}

Response BoardController::replace(const Request &request) const
{
    return answer(m_boards.replace(request.actor, request.pathId<BoardId>(), request.ifMatchVersion(),
                                   boardLayoutFromJson(request.json)));
}

Response BoardController::remove(const Request &request) const
{
    m_boards.remove(request.actor, request.pathId<BoardId>(), request.ifMatchVersion());
    return Response::noContent();
}

} // namespace roost
