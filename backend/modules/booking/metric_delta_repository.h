#pragma once

#include "backend/database/session.h"
#include "backend/modules/booking/night_revenue.h"

namespace roost {

/// What a change of a booking adds to the figures of one day.
struct MetricDelta
{
    QDate date{};
    int bookings = 0;
    int confirmed = 0;
    int cancellations = 0;
    int occupiedNights = 0;
    qint64 nightsRevenue = 0; ///< minor units
    qint64 feesRevenue = 0;   ///< minor units
};

/// Where figures belong besides their day.
struct MetricSegment
{
    Currency currency{};
    QString city{};
    PropertyType propertyType = PropertyType::Apartment;
};

/// Writes what the figures by day change by; a job of the module admin folds it. Appends only, so that no two
/// transactions ever wait for the same row.
class MetricDeltaRepository
{
public:
    void append(Session &session, const MetricSegment &segment, const QList<MetricDelta> &deltas) const;
};

} // namespace roost
