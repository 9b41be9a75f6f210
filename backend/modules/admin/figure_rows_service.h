#pragma once

#include "backend/core/page.h"
#include "backend/database/database.h"
#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/figure_rows_repository.h"

namespace roost {

/// What rows have together.
struct FigureRowsSum
{
    Currency currency{};
    Figures figures{};
};

/// The rows that a figure is made of: they add up to it. Any thread.
class FigureRowsService
{
public:
    FigureRowsService(Database &database, const AnalyticsService &analytics);

    /// The bookings that the metric of the span counts: by their nights, their arrival or their booking, the latest
    /// first. Without a currency: of the one with most revenue. Invalid for a span that is not one, or too long.
    Page<FigureBooking> bookings(FigureQuery query, FigureMetric metric, int limit,
                                 const std::optional<FigureRowsPosition> &after) const;

    /// The filter's currency, or the one with most revenue in the span. Invalid as bookings().
    Currency currencyOf(const FigureQuery &query) const;

    /// The properties that have nights on offer in the span, by their ids.
    Page<FigureProperty> properties(FigureQuery query, int limit, const std::optional<PropertyId> &after) const;

    /// What all rows have together, whatever the metric; available nights, too.
    FigureRowsSum sum(FigureQuery query) const;

private:
    Database &m_database;
    const AnalyticsService &m_analytics;
    FigureRowsRepository m_rows;
};

} // namespace roost
