#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class FunnelService;

/// The funnel over HTTP: admins see all, hosts what is theirs. Any worker thread.
class FunnelController
{
public:
    explicit FunnelController(FunnelService &funnel);

    http::Response show(const http::Request &request) const;

private:
    FunnelService &m_funnel;
};

} // namespace roost
