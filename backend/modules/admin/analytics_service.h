#pragma once

#include "backend/database/database.h"
#include "backend/modules/admin/analytics.h"
#include "backend/modules/admin/figure_name_repository.h"
#include "backend/modules/admin/figure_repository.h"

namespace roost {

/// The figures that dashboards draw: by any span, grain, split and filter. Any thread.
class AnalyticsService
{
public:
    static constexpr qint64 longestSpan = 1'100; ///< days

    explicit AnalyticsService(Database &database);

    /// Throws Invalid for a span that is not one, or too long.
    Analytics show(const AnalyticsQuery &query) const;

    /// The same, in the caller's run of reads.
    Analytics show(Session &session, const AnalyticsQuery &query) const;

    /// Changes with everything that may change an answer.
    QByteArray version() const;

    /// The filter's currency, or the one with most revenue in the span; EUR where there is none at all.
    Currency currencyOf(Session &session, const FigureQuery &query) const;

    /// Has rankings follow what is committed, so that the next one is answered quickly. A job calls it.
    void followRankings() const;

private:
    AnalyticsTable table(Session &session, const AnalyticsQuery &query, const FigureQuery &figures) const;
    Figures totalOf(Session &session, FigureQuery query) const;

    Database &m_database;
    FigureRepository m_figures;
    FigureRankingRepository m_ranking;
    FigureNameRepository m_names;
};

/// Throws Invalid for a span that is not one, too long (at the pointer, "?to"), or out of the years from 1900 to 2199.
void requireSpan(const DateRange &span, const QString &pointer, qint64 longest);

} // namespace roost
