#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/figure_metric.h"

namespace roost {

/// The SQL of the rows behind a figure.
class FigureRowsRepository
{
public:
    /// Bookings with what they add to the metric's figures in the span, the latest first. The filter has a currency.
    QList<FigureBooking> bookings(Session &session, const FigureQuery &query, FigureMetric metric, int limit,
                                  const std::optional<FigureRowsPosition> &after) const;

    /// Properties with nights on offer, by their ids.
    QList<FigureProperty> properties(Session &session, const FigureQuery &query, int limit,
                                     const std::optional<PropertyId> &after) const;
};

} // namespace roost
