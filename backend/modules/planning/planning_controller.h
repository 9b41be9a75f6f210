#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class PlanningService;

/// The curve of prices and simulations over HTTP. Any worker thread.
class PlanningController
{
public:
    explicit PlanningController(const PlanningService &planning);

    http::Response showCurve(const http::Request &request) const;
    http::Response draftCurve(const http::Request &request) const;
    http::Response simulate(const http::Request &request) const;

private:
    const PlanningService &m_planning;
};

} // namespace roost
