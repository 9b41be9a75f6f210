#include "backend/modules/admin/figure_rows_service.h"

namespace roost {

FigureRowsService::FigureRowsService(Database &database, const AnalyticsService &analytics)
    : m_database(database)
    , m_analytics(analytics)
{
}

Page<FigureBooking> FigureRowsService::bookings(FigureQuery query, FigureMetric metric, int limit,
                                                const std::optional<FigureRowsPosition> &after) const
{
    requireSpan(query.span, QStringLiteral("?to"), AnalyticsService::longestSpan);
    return m_database.read([&](Session &session) {
        query.filter.currency = m_analytics.currencyOf(session, query);
        return Page<FigureBooking>::of(m_rows.bookings(session, query, metric, limit + 1, after), limit);
    });
}

FigureRowsSum FigureRowsService::sum(FigureQuery query) const
{
    query.grain = FigureGrain::Whole;
    query.split = FigureSplit::None;
    const Analytics analytics = m_analytics.show({.figures = query});
    return {analytics.currency, analytics.table.total};
}

Currency FigureRowsService::currencyOf(const FigureQuery &query) const
{
    requireSpan(query.span, QStringLiteral("?to"), AnalyticsService::longestSpan);
    return m_database.read([&](Session &session) { return m_analytics.currencyOf(session, query); });
}

Page<FigureProperty> FigureRowsService::properties(FigureQuery query, int limit,
                                                   const std::optional<PropertyId> &after) const
{
    requireSpan(query.span, QStringLiteral("?to"), AnalyticsService::longestSpan);
    return m_database.read([&](Session &session) {
        query.filter.currency = m_analytics.currencyOf(session, query);
        return Page<FigureProperty>::of(m_rows.properties(session, query, limit + 1, after), limit);
    });
}

} // namespace roost
