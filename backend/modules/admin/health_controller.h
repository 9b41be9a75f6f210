#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class StatusService;

/// Whether the server is up and ready, and what it can do: for balancers and for people who write clients. Any worker
/// thread.
class HealthController
{
public:
    /// contract: the OpenAPI document.
    HealthController(StatusService &status, const QJsonObject &contract);

    http::Response health(const http::Request &request) const;
    http::Response ready(const http::Request &request) const; ///< 503 when a part that is needed does not answer
    http::Response contract(const http::Request &request) const;

private:
    StatusService &m_status;
    const http::Response m_alive;
    const QByteArray m_contract;
};

} // namespace roost
