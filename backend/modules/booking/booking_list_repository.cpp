#include "backend/modules/booking/booking_list_repository.h"

#include "backend/modules/booking/booking_code.h"
#include "backend/modules/booking/booking_repository.h"

namespace roost {
namespace {

/// A pattern of LIKE that finds the text anywhere.
QString containing(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return u'%' + text + u'%';
}

QStringList namesOf(const QList<BookingStatus> &statuses)
{
    QStringList names;
    for (const BookingStatus status : statuses)
        names.append(toName(status));
    return names;
}

void addFilters(ComposedStatement &statement, const BookingFilter &filter)
{
    if (!filter.statuses.isEmpty())
        statement.add(" AND b.status = ANY (?::booking_status[])", namesOf(filter.statuses));
    if (filter.propertyId) // among its host's, which an index finds
        statement.add(" AND b.property_id = ? AND b.host_id = (SELECT host_id FROM properties WHERE id = ?)",
                      *filter.propertyId, *filter.propertyId);
    if (filter.guestId)
        statement.add(" AND b.guest_id = ?", *filter.guestId);
    if (filter.from.isValid())
        statement.add(" AND b.check_out > ?", filter.from);
    if (filter.to.isValid())
        statement.add(" AND b.check_in < ?", filter.to);
    if (filter.arrivesOn.isValid())
        statement.add(" AND b.check_in = ?", filter.arrivesOn);
    if (filter.leavesOn.isValid())
        statement.add(" AND b.check_out = ?", filter.leavesOn);
    if (filter.inHouseOn.isValid())
        statement.add(" AND b.check_in <= ? AND b.check_out > ?", filter.inHouseOn, filter.inHouseOn);
    if (!filter.text.isEmpty()) {
        const QString pattern = containing(filter.text);
        statement.add(" AND (b.code = ? OR u.name ILIKE ? OR p.title ILIKE ?)", normalizedBookingCode(filter.text),
                      pattern, pattern);
    }
}

bool isDescending(BookingOrder order)
{
    return order == BookingOrder::Newest || order == BookingOrder::LatestArrival || order == BookingOrder::HighestTotal;
}

void addPosition(ComposedStatement &statement, BookingOrder order, const BookingPosition &after)
{
    const QByteArray beyond = isDescending(order) ? " < " : " > ";
    switch (order) {
    case BookingOrder::Newest:
    case BookingOrder::Oldest:
        return statement.add(" AND b.id" + beyond + "?", after.id);
    case BookingOrder::EarliestArrival:
    case BookingOrder::LatestArrival:
        return statement.add(" AND (b.check_in, b.id)" + beyond + "(?::date, ?::uuid)", after.checkIn, after.id);
    case BookingOrder::LowestTotal:
    case BookingOrder::HighestTotal:
        return statement.add(" AND (b.currency, b.total_minor, b.id)" + beyond + "(?::char(3), ?::bigint, ?::uuid)",
                             after.currency, after.total, after.id);
    }
}

QByteArray orderBy(BookingOrder order)
{
    switch (order) {
    case BookingOrder::Newest:
        return " ORDER BY b.id DESC";
    case BookingOrder::Oldest:
        return " ORDER BY b.id";
    case BookingOrder::EarliestArrival:
        return " ORDER BY b.check_in, b.id";
    case BookingOrder::LatestArrival:
        return " ORDER BY b.check_in DESC, b.id DESC";
    case BookingOrder::LowestTotal:
        return " ORDER BY b.currency, b.total_minor, b.id";
    case BookingOrder::HighestTotal:
        return " ORDER BY b.currency DESC, b.total_minor DESC, b.id DESC";
    }
    return {};
}

QList<Booking> bookingsFrom(const QList<Row> &rows)
{
    QList<Booking> bookings;
    for (const Row &row : rows)
        bookings.append(BookingRepository::read(row));
    return bookings;
}

/// The part of the day that a booking belongs to, if any; days are those at its property. Who did not come, or did not
/// leave, is shown until the host says so, or the nights are over.
constexpr const char *partOfDay = R"sql(
        (SELECT CASE WHEN b.status = 'CHECKED_IN' AND b.check_out > t.today
                     THEN CASE WHEN b.check_in = t.today THEN '{arrivals,in_house}' ELSE '{in_house}' END
                     WHEN b.status = 'CHECKED_IN' OR b.check_out = t.today THEN '{departures}'
                     WHEN b.status = 'CONFIRMED' AND b.check_in <= t.today AND b.check_out > t.today THEN '{arrivals}'
                     ELSE '{}' END::text[]
           FROM (SELECT (?::timestamptz AT TIME ZONE p.time_zone)::date AS today) t)
    )sql";

} // namespace

void BookingListRepository::addScope(ComposedStatement &statement, BookingSide side, UserId account)
{
    switch (side) {
    case BookingSide::Guest:
        return statement.add("b.guest_id = ?", account);
    case BookingSide::Host:
        return statement.add("b.host_id = ?", account);
    case BookingSide::Admin:
        return statement.add("true");
    }
}

QList<Booking> BookingListRepository::list(Session &session, BookingSide side, UserId account,
                                           const BookingFilter &filter, BookingOrder order, int limit,
                                           const std::optional<BookingPosition> &after) const
{
    ComposedStatement statement;
    statement.add(BookingRepository::selection() + " WHERE ");
    addScope(statement, side, account);
    addFilters(statement, filter);
    if (after)
        addPosition(statement, order, *after);
    statement.add(orderBy(order));
    // In the text, since the planner has to know how few rows are wanted.
    statement.add(" LIMIT " + QByteArray::number(limit));
    return bookingsFrom(session.allOf(statement.text(), statement.arguments()));
}

BookingDay BookingListRepository::day(Session &session, UserId host, const QDateTime &now, int limit) const
{
    // No property's day is more than one apart from that of UTC. Departures that nobody marked end with the month.
    constexpr int longestOverdue = 30;
    const QDate today = now.toUTC().date();
    static const QByteArray stays = BookingRepository::selection() + QByteArray(R"sql(
         CROSS JOIN LATERAL )sql") + partOfDay +
                                    R"sql( AS d (parts)
         WHERE b.host_id = ? AND b.check_in <= ? AND b.check_out >= ?
           AND b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED') AND ? = ANY (d.parts)
         ORDER BY b.check_in, b.id
         LIMIT ?
        )sql";
    static const QByteArray requests = BookingRepository::selection() + R"sql(
         WHERE b.host_id = ? AND b.status = 'REQUESTED' AND b.hold_expires_at > ?
         ORDER BY b.hold_expires_at, b.id
         LIMIT ?
        )sql";
    const auto part = [&](const char *name) {
        return bookingsFrom(
            session.all(stays.constData(), now, host, today.addDays(1), today.addDays(-longestOverdue), name, limit));
    };
    return {.asOf = now,
            .requests = bookingsFrom(session.all(requests.constData(), host, now, limit)),
            .arrivals = part("arrivals"),
            .departures = part("departures"),
            .inHouse = part("in_house")};
}

} // namespace roost
