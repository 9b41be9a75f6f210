#include "backend/modules/admin/books_service.h"

#include "backend/core/errors.h"

#include <QMap>

#include <algorithm>
#include <tuple>

namespace roost {

BooksService::BooksService(Database &database, const AnalyticsService &analytics, const Clock &clock)
    : m_database(database)
    , m_analytics(analytics)
    , m_clock(clock)
{
}

Books BooksService::books(FigureQuery query, const std::optional<QDateTime> &asOf,
                          std::optional<Comparison> compared) const
{
    requireSpan(query.span, QStringLiteral("?to"), AnalyticsService::longestSpan);
    return m_database.read([&](Session &session) {
        query.filter.currency = m_analytics.currencyOf(session, query);
        const QDateTime instant = asOf.value_or(m_clock.now());
        Books books{.currency = *query.filter.currency, .table = table(session, query, instant)};
        if (compared) {
            const DateRange span = query.span;
            query.span = comparedSpan(span, *compared);
            books.compared = table(session, query, instant.addDays(-query.span.from.daysTo(span.from)));
        }
        return books;
    });
}

Pickup BooksService::pickup(FigureQuery query, const QDateTime &since, const QDateTime &until) const
{
    requireSpan(query.span, QStringLiteral("?to"), AnalyticsService::longestSpan);
    if (until < since)
        throw Invalid(QStringLiteral("?until"), QStringLiteral("RANGE"), QStringLiteral("It is before `since`."));
    return m_database.read([&](Session &session) {
        query.filter.currency = m_analytics.currencyOf(session, query);
        const BooksTable start = table(session, query, since);
        const BooksTable end = table(session, query, until);
        Pickup pickup{.currency = *query.filter.currency,
                      .total = {.date = query.span.from, .start = start.total, .end = end.total}};
        for (qsizetype i = 0; i < start.points.size(); ++i)
            pickup.items.append({start.points.at(i).first, start.points.at(i).second, end.points.at(i).second});
        return pickup;
    });
}

Pace BooksService::pace(FigureQuery query) const
{
    requireSpan(query.span, QStringLiteral("?to"), AnalyticsService::longestSpan);
    return m_database.read([&](Session &session) {
        query.filter.currency = m_analytics.currencyOf(session, query);
        Pace pace{.currency = *query.filter.currency, .points = curve(session, query)};
        const qint64 toGo = m_clock.now().toUTC().date().daysTo(query.span.to.addDays(-1));
        pace.points.removeIf([&](const PacePoint &point) { return point.days < toGo; });
        query.span = comparedSpan(query.span, Comparison::LastYear);
        pace.lastYear = curve(session, query);
        return pace;
    });
}

Forecast BooksService::forecast(FigureQuery query) const
{
    requireSpan(query.span, QStringLiteral("?to"), longestForecast);
    return m_database.read([&](Session &session) {
        query.filter.currency = m_analytics.currencyOf(session, query);
        query.grain = FigureGrain::Day;
        const QDate today = m_clock.now().toUTC().date();
        FigureQuery past = query;
        past.span = {std::min(query.span.from, today.addDays(-PickupMethod::history)), std::max(query.span.to, today)};
        const NightGains gains = m_books.gains(session, past);
        QMap<QDate, qint64> available;
        for (const FigureRow &row : m_figures.offers(session, query))
            available[row.date] += row.figures.availableNights;

        Forecast forecast{.currency = *query.filter.currency};
        for (const QDate night : bucketsOf(query)) {
            const OnTheBooks books = PickupMethod::known(gains, night, std::min(night, today));
            OnTheBooks expected = night < today ? books : PickupMethod::expected(gains, night, today);
            expected.nights = std::min(expected.nights, std::max(books.nights, available.value(night)));
            forecast.days.append({night, books, expected, available.value(night)});
        }
        std::tie(forecast.nightsError, forecast.revenueError) = PickupMethod::errors(gains, today);
        return forecast;
    });
}

StayShapes BooksService::shapes(FigureQuery query) const
{
    requireSpan(query.span, QStringLiteral("?to"), AnalyticsService::longestSpan);
    return m_database.read([&](Session &session) {
        query.filter.currency = m_analytics.currencyOf(session, query);
        return m_books.shapes(session, query);
    });
}

BooksTable BooksService::table(Session &session, const FigureQuery &query, const QDateTime &asOf) const
{
    const auto known = m_books.books(session, query, asOf);
    BooksTable table{.span = query.span, .asOf = asOf};
    for (const QDate date : bucketsOf(query)) {
        table.points.append({date, known.value(date)});
        table.total += known.value(date);
    }
    return table;
}

QList<PacePoint> BooksService::curve(Session &session, const FigureQuery &query) const
{
    const auto gained = m_books.byLead(session, query, longestLead);
    QList<PacePoint> curve;
    OnTheBooks soFar;
    for (int days = longestLead; days >= 0; --days) {
        soFar += gained.value(days);
        curve.append({days, soFar});
    }
    return curve;
}

} // namespace roost
