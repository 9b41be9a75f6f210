#include "backend/modules/admin/health_controller.h"

#include "backend/modules/admin/admin_json.h"
#include "backend/modules/admin/status_service.h"

#include <QJsonDocument>

namespace roost {

using http::Request;
using http::Response;

HealthController::HealthController(StatusService &status, const QJsonObject &contract)
    : m_status(status)
    , m_alive(Response::json({{QStringLiteral("status"), QStringLiteral("ok")}}))
    , m_contract(QJsonDocument(contract).toJson(QJsonDocument::Compact))
{
}

Response HealthController::health(const Request &) const
{
    return m_alive;
}

Response HealthController::ready(const Request &) const
{
    const Readiness readiness = m_status.readiness();
    if (readiness.isReady())
        return Response::json(toJson(readiness));
    return Response::json(toJson(readiness), 503).withHeader("Retry-After", "1");
}

Response HealthController::contract(const Request &) const
{
    return Response::text(m_contract, "application/json");
}

} // namespace roost
