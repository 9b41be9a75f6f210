#include "backend/modules/admin/status_service.h"

#include "backend/core/errors.h"

namespace roost {

StatusService::StatusService(Database &database, ServerProbes probes)
    : m_database(database)
    , m_probes(std::move(probes))
{
}

ServerStatus StatusService::status() const
{
    ServerStatus status{.version = QStringLiteral(ROOST_VERSION),
                        .startedAt = m_probes.startedAt,
                        .address = m_probes.address(),
                        .databaseIsEmbedded = m_probes.databaseIsEmbedded,
                        .redis = m_probes.redis(),
                        .mailGateway = m_probes.mailGateway,
                        .smsGateway = m_probes.smsGateway,
                        .paymentGateway = m_probes.paymentGateway,
                        .workers = m_probes.workers(),
                        .sockets = m_probes.sockets()};
    try {
        status.database = m_database.read([&](Session &session) { return m_admin.databaseStatus(session); });
    } catch (const Unavailable &) {
        status.database.state = PartState::Unavailable;
    }
    return status;
}

Readiness StatusService::readiness() const
{
    Readiness readiness{.redis = m_probes.redis()};
    try {
        m_database.read([&](Session &session) { m_admin.ping(session); });
        readiness.database = PartState::Ok;
    } catch (const Unavailable &) {
        readiness.database = PartState::Unavailable;
    }
    return readiness;
}

QList<Activity> StatusService::activity(int limit) const
{
    return m_database.read([&](Session &session) { return m_admin.activity(session, limit); });
}

QList<Activity> StatusService::activityOf(UserId host, int limit) const
{
    return m_database.read([&](Session &session) { return m_admin.activityOf(session, host, limit); });
}

} // namespace roost
