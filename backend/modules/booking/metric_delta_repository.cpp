#include "backend/modules/booking/metric_delta_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

void MetricDeltaRepository::append(Session &session, const MetricSegment &segment,
                                   const QList<MetricDelta> &deltas) const
{
    QJsonArray rows;
    for (const MetricDelta &delta : deltas)
        rows.append(QJsonObject{
            {QStringLiteral("date"), delta.date.toString(Qt::ISODate)},
            {QStringLiteral("bookings"), delta.bookings},
            {QStringLiteral("confirmed"), delta.confirmed},
            {QStringLiteral("cancellations"), delta.cancellations},
            {QStringLiteral("occupied_nights"), delta.occupiedNights},
            {QStringLiteral("nights_revenue_minor"), delta.nightsRevenue},
            {QStringLiteral("fees_revenue_minor"), delta.feesRevenue},
        });
    session.enqueue(R"sql(
        INSERT INTO metric_deltas (currency, city, property_type, date, bookings, confirmed, cancellations,
                                   occupied_nights, nights_revenue_minor, fees_revenue_minor)
        SELECT ?::text, ?::text, ?::property_type, d.date, d.bookings, d.confirmed, d.cancellations,
               d.occupied_nights, d.nights_revenue_minor, d.fees_revenue_minor
        FROM jsonb_to_recordset(?::jsonb)
          AS d (date date, bookings int, confirmed int, cancellations int, occupied_nights int,
                nights_revenue_minor bigint, fees_revenue_minor bigint)
        )sql",
                    segment.currency, segment.city, segment.propertyType, rows);
}

} // namespace roost
