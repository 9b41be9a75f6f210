#include "backend/modules/admin/analytics_service.h"

#include "backend/core/errors.h"

namespace roost {
namespace {

DateRange comparedSpan(const DateRange &span, Comparison comparison)
{
    const qint64 back = comparison == Comparison::LastYear ? 364 : span.nights();
    return {span.from.addDays(-back), span.to.addDays(-back)};
}

} // namespace

AnalyticsService::AnalyticsService(Database &database)
    : m_database(database)
{
}

DailyAnalytics AnalyticsService::daily(const AnalyticsQuery &query) const
{
    if (!query.span.isValid() || query.span.nights() > longestSpan)
        throw Invalid(QStringLiteral("?to"), QStringLiteral("RANGE"),
                      QStringLiteral("A span has from 1 to %1 days.").arg(longestSpan));
    return m_database.read([&](Session &session) {
        const auto currencies = m_analytics.currencies(session, query);
        const Currency fallback =
            currencies.isEmpty() ? Currency::fromCode(QStringLiteral("EUR")).value() : currencies.first();
        const Currency currency = query.currency.value_or(fallback);
        DailyAnalytics analytics{.currency = currency,
                                 .currencies = currencies,
                                 .span = query.span,
                                 .days = days(session, query, query.span, currency)};
        if (query.comparison)
            analytics.compared = days(session, query, comparedSpan(query.span, *query.comparison), currency);
        return analytics;
    });
}

QList<DayFigures> AnalyticsService::days(Session &session, const AnalyticsQuery &query, const DateRange &span,
                                         const Currency &currency) const
{
    auto days = m_analytics.days(session, query, span, currency);
    const auto available = m_analytics.availableNights(session, query, span, currency);
    for (DayFigures &day : days)
        day.availableNights = available.value(day.date);
    return days;
}

} // namespace roost
