#pragma once

#include "backend/database/database.h"
#include "backend/modules/admin/analytics.h"
#include "backend/modules/admin/analytics_repository.h"

namespace roost {

/// The figures by day that the dashboard draws. Any thread.
class AnalyticsService
{
public:
    static constexpr qint64 longestSpan = 1'100; ///< days

    explicit AnalyticsService(Database &database);

    /// Throws Invalid for a span that is not one, or too long.
    DailyAnalytics daily(const AnalyticsQuery &query) const;

private:
    QList<DayFigures> days(Session &session, const AnalyticsQuery &query, const DateRange &span,
                           const Currency &currency) const;

    Database &m_database;
    AnalyticsRepository m_analytics;
};

} // namespace roost
