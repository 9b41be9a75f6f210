#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/analytics.h"

namespace roost {

/// The SQL of figures by day: what is folded and what is not yet, in one statement, so that the sum is always exact.
class AnalyticsRepository
{
public:
    /// All currencies of properties, that with most revenue in the span first.
    QList<Currency> currencies(Session &session, const AnalyticsQuery &query) const;

    /// Every day of the span, of one currency; available nights are not filled in.
    QList<DayFigures> days(Session &session, const AnalyticsQuery &query, const DateRange &span,
                           const Currency &currency) const;

    /// The nights of published properties less those that hosts have blocked, by day.
    QHash<QDate, qint64> availableNights(Session &session, const AnalyticsQuery &query, const DateRange &span,
                                         const Currency &currency) const;
};

} // namespace roost
