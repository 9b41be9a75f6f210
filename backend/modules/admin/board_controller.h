#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class BoardService;

/// Boards of one's own over HTTP. Any worker thread.
class BoardController
{
public:
    explicit BoardController(BoardService &boards);

    http::Response list(const http::Request &request) const;
    http::Response add(const http::Request &request) const;
    http::Response show(const http::Request &request) const;
    http::Response replace(const http::Request &request) const;
    http::Response remove(const http::Request &request) const;

private:
    BoardService &m_boards;
};

} // namespace roost
