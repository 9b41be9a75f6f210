#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class ConflictService;

/// The inbox of conflicts between calendars, over HTTP. Any worker thread.
class ConflictController
{
public:
    explicit ConflictController(ConflictService &conflicts);

    http::Response list(const http::Request &request) const;
    http::Response resolve(const http::Request &request) const;

private:
    ConflictService &m_conflicts;
};

} // namespace roost
