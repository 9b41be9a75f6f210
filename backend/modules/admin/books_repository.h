#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/forecast.h"

namespace roost {

/// The SQL of what was known when, exact at any instant, and of the shapes of stays: from rollups where there are some
/// for the filter, else from the journal. Filters have a currency.
class BooksRepository
{
public:
    /// By the bucket's first day: nights of the span as known at the instant, those included that were past by then.
    QMap<QDate, OnTheBooks> books(Session &session, const FigureQuery &query, const QDateTime &asOf) const;

    /// By days before the night (UTC), `longest` and more in one: what came on the books that many days before.
    QMap<int, OnTheBooks> byLead(Session &session, const FigureQuery &query, int longest) const;

    /// What each night of the span gained, by the days (UTC) before it.
    NightGains gains(Session &session, const FigureQuery &query) const;

    StayShapes shapes(Session &session, const FigureQuery &query) const;
};

} // namespace roost
