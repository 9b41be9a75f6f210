#include "backend/modules/admin/figure_rows_repository.h"

#include "backend/modules/admin/figure_columns_repository.h"
#include "backend/modules/admin/figure_scope.h"

namespace roost {
namespace {

/// By which day a metric counts a booking.
enum class Family { Night, Arrival, Booking };

Family familyOf(FigureMetric metric)
{
    switch (metric) {
    case FigureMetric::Bookings:
    case FigureMetric::Confirmed:
    case FigureMetric::Cancellations:
    case FigureMetric::Conversion:
    case FigureMetric::CancellationRate:
    case FigureMetric::CancellationRateNights:
        return Family::Booking;
    case FigureMetric::Stays:
    case FigureMetric::Alos:
    case FigureMetric::BookingWindow:
    case FigureMetric::Fees:
        return Family::Arrival;
    default:
        return Family::Night;
    }
}

/// What a booking of the family has, and nothing else does.
QByteArray conditionOf(FigureMetric metric)
{
    switch (familyOf(metric)) {
    case Family::Booking:
        if (metric == FigureMetric::Confirmed)
            return "f.confirmed <> 0";
        return metric == FigureMetric::Cancellations ? "f.cancelled <> 0" : "f.bookings <> 0";
    case Family::Arrival:
        return "f.stays <> 0";
    case Family::Night:
        break;
    }
    return "(f.nights <> 0 OR f.revenue_minor <> 0)";
}

/// Bookings that may be in the span, with the day or instant that orders them: `place`. Who left early is found by what
/// was paid for.
void addCandidates(ComposedStatement &statement, const FigureQuery &query, Family family)
{
    constexpr int longestStay = 730;
    const DateRange &span = query.span;
    switch (family) {
    case Family::Booking:
        statement.add("SELECT e.property_id, e.booking_id, e.at AS place FROM booking_events e"
                      " WHERE e.kind = 'created' AND e.at >= ?::date - 1 AND e.at < ?::date + 2",
                      span.from, span.to);
        return;
    case Family::Arrival:
        statement.add("SELECT b.property_id, b.id AS booking_id, b.check_in AS place"
                      " FROM bookings b WHERE b.check_in >= ? AND b.check_in < ?",
                      span.from, span.to);
        return;
    case Family::Night:
        statement.add("SELECT b.property_id, b.id AS booking_id, b.check_in AS place"
                      " FROM bookings b WHERE b.check_in >= ?::date - ?::int AND b.check_in < ?"
                      " AND (b.check_out > ? OR EXISTS (SELECT FROM stay_entries e WHERE e.property_id = b.property_id"
                      " AND e.booking_id = b.id AND e.arrival + cardinality(e.night_minor) > ?))",
                      span.from, longestStay, span.to, span.from, span.from);
        return;
    }
}

FigureBooking bookingFrom(const Row &row, Family family)
{
    return {.bookingId = row.get<BookingId>("id"),
            .code = row.get<QString>("code"),
            .status = row.get<BookingStatus>("status"),
            .propertyId = row.get<PropertyId>("property_id"),
            .propertyTitle = row.get<QString>("title"),
            .city = row.get<QString>("city"),
            .channel = row.get<QString>("channel"),
            .guestCountry = row.get<std::optional<QString>>("guest_country"),
            .stay = {row.get<QDate>("check_in"), row.get<QDate>("check_out")},
            .createdAt = row.get<QDateTime>("created_at"),
            .currency = Currency::fromCode(row.get<QString>("currency")).value(),
            .figures = figuresFrom(row),
            .at = family == Family::Booking ? row.get<QDateTime>("created_at")
                                            : QDateTime(row.get<QDate>("check_in"), QTime(0, 0), Qt::UTC)};
}

void addPosition(ComposedStatement &statement, Family family, const FigureRowsPosition &after)
{
    if (family == Family::Booking)
        statement.add(" WHERE c.place <= ? AND (c.place, c.booking_id) < (?::timestamptz, ?::uuid)", after.at, after.at,
                      after.id);
    else
        statement.add(" WHERE c.place <= ? AND (c.place, c.booking_id) < (?::date, ?::uuid)", after.at.date(),
                      after.at.date(), after.id);
}

} // namespace

QList<FigureBooking> FigureRowsRepository::bookings(Session &session, const FigureQuery &query, FigureMetric metric,
                                                    int limit, const std::optional<FigureRowsPosition> &after) const
{
    ComposedStatement statement;
    statement.add("SELECT b.*, p.title, f.* FROM (");
    const Family family = familyOf(metric);
    addCandidates(statement, query, family);
    statement.add(QByteArray(R"sql() c
          JOIN LATERAL (SELECT id, code, status, property_id, channel, guest_country, check_in, check_out, created_at
                          FROM bookings WHERE property_id = c.property_id AND id = c.booking_id) b ON true
          JOIN properties p ON p.id = c.property_id
          JOIN LATERAL (
                SELECT currency, max(city) AS city,)sql") +
                      figureSums + R"sql(
                  FROM figure_facts
                 WHERE property_id = c.property_id AND booking_id = c.booking_id AND date >= ? AND date < ?)sql",
                  query.span.from, query.span.to);
    FigureScope::restrict(statement, query.filter);
    statement.add(" GROUP BY currency) f ON " + conditionOf(metric));
    if (after)
        addPosition(statement, family, *after);
    statement.add(" ORDER BY c.place DESC, c.booking_id DESC LIMIT ?", limit);
    QList<FigureBooking> bookings;
    for (const Row &row : session.allOf(statement.text(), statement.arguments()))
        bookings.append(bookingFrom(row, family));
    return bookings;
}

QList<FigureProperty> FigureRowsRepository::properties(Session &session, const FigureQuery &query, int limit,
                                                       const std::optional<PropertyId> &after) const
{
    FigureFilter filter = query.filter;
    filter.channel.clear();
    filter.guestCountry.reset();
    ComposedStatement statement;
    statement.add(R"sql(
        SELECT property_id, title, city, nights
          FROM (SELECT f.property_id, p.title, f.currency, f.city, f.property_type,
                       (SELECT coalesce(sum(upper(r) - lower(r)), 0)
                          FROM unnest(f.available * datemultirange(daterange(?, ?))) r)::bigint AS nights
                  FROM (SELECT property_id, currency, city, property_type::text AS property_type, available
                          FROM figure_properties
                         WHERE property_id NOT IN (SELECT property_id FROM figure_property_changes)
                        UNION ALL
                        SELECT property_id, currency, city, property_type::text, available
                          FROM figure_properties_pending) f
                  JOIN properties p ON p.id = f.property_id) homes
         WHERE nights > 0
        )sql",
                  query.span.from, query.span.to);
    FigureScope::restrictProperties(statement, filter);
    if (after)
        statement.add(" AND property_id > ?", *after);
    statement.add(" ORDER BY property_id LIMIT ?", limit);
    QList<FigureProperty> properties;
    for (const Row &row : session.allOf(statement.text(), statement.arguments()))
        properties.append({row.get<PropertyId>("property_id"), row.get<QString>("title"), row.get<QString>("city"),
                           row.get<qint64>("nights")});
    return properties;
}

} // namespace roost
