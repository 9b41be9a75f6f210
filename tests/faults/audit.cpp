#include "tests/faults/audit.h"

#include "backend/core/date_range.h"

#include <QHash>

#include <algorithm>

namespace roost::test {

namespace {

struct TakenNights
{
    DateRange nights{};
    QString takenBy{}; ///< a booking or a claim
    QString event{};   ///< an imported one: its feed and uid
};

struct OpenConflict
{
    DateRange nights{};
    QString feedId{};
    QString takenBy{};
};

QString nameOf(const QString &feedId, const QString &uid)
{
    return feedId + ' ' + uid;
}

template <typename Item>
const Item *onNight(const QList<Item> &items, QDate night, const std::function<bool(const Item &)> &matches)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Item &item) { return item.nights.contains(night) && matches(item); });
    return found == items.end() ? nullptr : &*found;
}

Terms termsOf(const Row &row)
{
    return {{row.get<QString>("property_id"), row.get<QDate>("check_in"), row.get<QDate>("check_out")},
            row.get<int>("guests")};
}

} // namespace

QStringList Audit::texts(const char *sql) const
{
    return m_database.read([&](Session &session) {
        QStringList found;
        for (const Row &row : session.all(sql))
            found << row.get<QString>("text");
        return found;
    });
}

QStringList Audit::nightsTakenTwice() const
{
    return texts(R"(
        WITH steps AS (
            SELECT e.property_id, e.booking_id, e.sequence, e.to_status, e.at,
                   coalesce(lead(e.at) OVER (PARTITION BY e.property_id, e.booking_id ORDER BY e.sequence), 'infinity')
                       AS until
              FROM booking_events e),
        taken AS (
            SELECT s.*, coalesce(earlier.nights, later.nights, daterange(b.check_in, b.check_out)) AS nights
              FROM steps s
              JOIN bookings b ON b.property_id = s.property_id AND b.id = s.booking_id
              LEFT JOIN LATERAL (
                    SELECT daterange((e.data -> 'after' ->> 'check_in')::date, (e.data -> 'after' ->> 'check_out')::date)
                               AS nights
                      FROM booking_events e
                     WHERE e.property_id = s.property_id AND e.booking_id = s.booking_id AND e.kind = 'changed'
                       AND e.sequence <= s.sequence
                     ORDER BY e.sequence DESC
                     LIMIT 1) earlier ON true
              LEFT JOIN LATERAL (
                    SELECT daterange((e.data -> 'before' ->> 'check_in')::date, (e.data -> 'before' ->> 'check_out')::date)
                               AS nights
                      FROM booking_events e
                     WHERE e.property_id = s.property_id AND e.booking_id = s.booking_id AND e.kind = 'changed'
                       AND e.sequence > s.sequence
                     ORDER BY e.sequence
                     LIMIT 1) later ON true
             WHERE s.to_status IN ('REQUESTED', 'PENDING', 'CONFIRMED', 'CHECKED_IN'))
        SELECT DISTINCT a.booking_id || ' and ' || b.booking_id || ' both had nights of ' || (a.nights * b.nights) AS text
          FROM taken a JOIN taken b ON a.property_id = b.property_id AND a.booking_id < b.booking_id
                                   AND a.nights && b.nights
         WHERE greatest(a.at, b.at) + interval '5 seconds' < least(a.until, b.until))");
}

QStringList Audit::brokenPromises(const QList<Promise> &promises) const
{
    const auto rows = m_database.read([](Session &session) {
        return session.all(R"(
            SELECT b.id::text AS id, b.property_id::text AS property_id, b.status::text AS status, b.check_in,
                   b.check_out, b.guests, coalesce(y.paid, 0)::bigint AS paid
              FROM bookings b
              LEFT JOIN (SELECT property_id, booking_id,
                                sum(CASE kind WHEN 'CHARGE' THEN amount_minor ELSE -amount_minor END) AS paid
                           FROM payments WHERE status = 'SUCCEEDED' GROUP BY property_id, booking_id) y
                     ON y.property_id = b.property_id AND y.booking_id = b.id)");
    });
    QHash<QString, Row> bookings;
    for (const Row &row : rows)
        bookings.insert(row.get<QString>("id"), row);

    QStringList broken;
    for (const Promise &promise : promises) {
        const auto booking = bookings.constFind(promise.bookingId);
        if (booking == bookings.constEnd()) {
            broken << promise.bookingId + " is gone";
            continue;
        }
        const QString status = booking->get<QString>("status");
        if (!promise.possibleStates.contains(status))
            broken << promise.bookingId + " is " + status + ", not " + promise.possibleStates.join(" or ");
        if (!promise.possibleTerms.contains(termsOf(*booking)))
            broken << promise.bookingId + " is for other nights or guests";
        if (promise.kept && status == "CANCELLED" && booking->get<qint64>("paid") != *promise.kept)
            broken << promise.bookingId + " was refunded otherwise";
    }
    return broken;
}

QStringList Audit::unfinished() const
{
    return texts(R"(
        SELECT 'booking ' || id || ' is ' || status AS text FROM bookings WHERE status IN ('REQUESTED', 'PENDING')
        UNION ALL
        SELECT 'claim ' || c.id || ' of a booking that is ' || b.status
          FROM night_claims c JOIN bookings b ON b.property_id = c.property_id AND b.id = c.booking_id
         WHERE c.hold_expires_at IS NOT NULL OR b.status <> 'CONFIRMED'
        UNION ALL
        SELECT 'payment ' || id || ' is ' || status FROM payments WHERE status IN ('INITIATED', 'PENDING')
        UNION ALL
        SELECT 'outbox: ' || topic || ' ' || key FROM outbox WHERE done_at IS NULL
        UNION ALL
        SELECT 'conflict ' || k.id || ' is over'
          FROM calendar_conflicts k
         WHERE k.status <> 'CLOSED'
           AND NOT (SELECT coalesce(range_agg(c.nights), '{}') @> lower(k.nights)
                       AND coalesce(range_agg(c.nights), '{}') @> upper(k.nights) - 1
                      FROM night_claims c
                     WHERE c.property_id = k.property_id AND k.taken_by IN (c.booking_id, c.id)))");
}

QStringList Audit::wrongMoney() const
{
    return texts(R"(
        SELECT 'booking ' || b.id || ' is ' || b.status || ' with ' || m.paid || ' paid of ' || b.total_minor AS text
          FROM bookings b
         CROSS JOIN LATERAL (SELECT coalesce(sum(CASE kind WHEN 'CHARGE' THEN amount_minor ELSE -amount_minor END), 0)
                                    AS paid
                               FROM payments p
                              WHERE p.property_id = b.property_id AND p.booking_id = b.id
                                AND p.status = 'SUCCEEDED') m
         WHERE CASE b.status WHEN 'CONFIRMED' THEN m.paid <> b.total_minor
                             WHEN 'CANCELLED' THEN m.paid < 0 OR (m.paid > 0 AND b.confirmed_at IS NULL)
                             ELSE m.paid <> 0 END
        UNION ALL
        SELECT 'entry ' || entry_id || ' is not balanced'
          FROM postings GROUP BY property_id, entry_id, currency HAVING sum(amount_minor) <> 0)");
}

QStringList Audit::lostImports(const QList<ImportedEvent> &events) const
{
    QHash<QString, QList<TakenNights>> taken;
    QHash<QString, QList<OpenConflict>> conflicts;
    m_database.read([&](Session &session) {
        for (const Row &row : session.all(R"(
                 SELECT property_id::text AS property_id, nights, coalesce(booking_id, id)::text AS taken_by,
                        coalesce(feed_id || ' ' || event_uid, '') AS event
                   FROM night_claims)"))
            taken[row.get<QString>("property_id")].append(
                {row.get<DateRange>("nights"), row.get<QString>("taken_by"), row.get<QString>("event")});
        for (const Row &row : session.all(R"(
                 SELECT property_id::text AS property_id, nights, feed_id::text AS feed_id, taken_by::text AS taken_by
                   FROM calendar_conflicts WHERE status = 'OPEN')"))
            conflicts[row.get<QString>("property_id")].append(
                {row.get<DateRange>("nights"), row.get<QString>("feed_id"), row.get<QString>("taken_by")});
    });

    QStringList wrong;
    QHash<QString, DateRange> known;
    for (const ImportedEvent &event : events) {
        const QString &property = event.nights.property;
        known.insert(nameOf(event.feedId, event.uid), {event.nights.from, event.nights.to});
        for (QDate night = event.nights.from; night < event.nights.to; night = night.addDays(1)) {
            const auto *claim = onNight<TakenNights>(taken[property], night, [](const auto &) { return true; });
            const auto isAbout = [&](const OpenConflict &conflict) {
                return conflict.feedId == event.feedId && claim && conflict.takenBy == claim->takenBy;
            };
            if (!claim || (claim->event.isEmpty() && !onNight<OpenConflict>(conflicts[property], night, isAbout)))
                wrong << event.uid + ": nobody knows of " + night.toString(Qt::ISODate);
        }
    }
    for (const auto &claims : std::as_const(taken)) {
        for (const TakenNights &claim : claims) {
            const DateRange wanted = known.value(claim.event);
            if (!claim.event.isEmpty() && (claim.nights.from < wanted.from || claim.nights.to > wanted.to))
                wrong << claim.event + " takes nights that it does not want";
        }
    }
    return wrong;
}

} // namespace roost::test
