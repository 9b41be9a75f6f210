#pragma once

#include "backend/core/clock.h"
#include "backend/database/database.h"
#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/books_repository.h"

namespace roost {

/// Nights of a span as they were known at an instant, laid out by bucket.
struct BooksTable
{
    DateRange span{};
    QDateTime asOf{};
    QList<std::pair<QDate, OnTheBooks>> points{}; ///< every bucket
    OnTheBooks total{};
};

struct Books
{
    Currency currency{};
    BooksTable table{};
    std::optional<BooksTable> compared{};
};

struct Pickup
{
    Currency currency{};
    QList<PickupItem> items{};
    PickupItem total{};
};

struct Pace
{
    Currency currency{};
    QList<PacePoint> points{};   ///< the farthest first; down to the days that all nights have reached
    QList<PacePoint> lastYear{}; ///< the same nights 364 days earlier
};

/// What was on the books when, and how stays are: of one currency, that with most revenue where none is asked for. All
/// throw Invalid for a span that is not one, or too long. Any thread.
class BooksService
{
public:
    static constexpr qint64 longestForecast = 366; ///< days
    static constexpr int longestLead = 365;        ///< days before the night that a pace tells apart

    BooksService(Database &database, const AnalyticsService &analytics, const Clock &clock);

    /// As of an instant, or of now; compared: beside the same weekdays a year before, as known a year before.
    Books books(FigureQuery query, const std::optional<QDateTime> &asOf, std::optional<Comparison> compared) const;

    /// Invalid (pointer "?until") when that is before `since`.
    Pickup pickup(FigureQuery query, const QDateTime &since, const QDateTime &until) const;

    Pace pace(FigureQuery query) const;

    /// By the pickup method, of nights from today (UTC) on; those of the span that are over are as they came.
    Forecast forecast(FigureQuery query) const;
    StayShapes shapes(FigureQuery query) const;

private:
    BooksTable table(Session &session, const FigureQuery &query, const QDateTime &asOf) const;
    QList<PacePoint> curve(Session &session, const FigureQuery &query) const;

    Database &m_database;
    const AnalyticsService &m_analytics;
    const Clock &m_clock;
    FigureRepository m_figures;
    BooksRepository m_books;
};

} // namespace roost
