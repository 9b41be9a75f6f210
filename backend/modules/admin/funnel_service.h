#pragma once

#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/demand_counter.h"
#include "backend/modules/admin/demand_repository.h"
#include "backend/modules/admin/funnel.h"

namespace roost {

/// How many of those who look stay, and what was counted of who looks. Any thread.
class FunnelService
{
public:
    FunnelService(Database &database, const AnalyticsService &analytics, DemandCounter &counter);

    /// Of one currency, but for searches, which have none. Throws as AnalyticsService::show() does.
    Funnel show(const AnalyticsQuery &query) const;

    /// Writes down what the counter has, in one transaction. What cannot be written stays there.
    void flush();

private:
    FunnelTable table(Session &session, const FigureQuery &query, const AnalyticsTable &figures) const;

    Database &m_database;
    const AnalyticsService &m_analytics;
    DemandCounter &m_counter;
    DemandRepository m_demand;
};

} // namespace roost
