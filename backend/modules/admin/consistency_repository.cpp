#include "backend/modules/admin/consistency_repository.h"

namespace roost {

namespace {

struct Statement
{
    const char *name;
    const char *sql;
};

constexpr Statement statements[] = {
    {"no night is claimed twice", R"sql(
        SELECT count(*) AS faults
        FROM (SELECT lower(nights) < max(upper(nights)) OVER (PARTITION BY property_id ORDER BY lower(nights)
                                                              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS clash
              FROM night_claims) c
        WHERE clash
    )sql"},
    {"every booking that takes nights has its claim", R"sql(
        SELECT count(*) AS faults
        FROM bookings b
        WHERE b.status IN ('REQUESTED', 'PENDING', 'CONFIRMED', 'CHECKED_IN')
          AND NOT EXISTS (SELECT FROM night_claims c
                          WHERE c.property_id = b.property_id AND c.booking_id = b.id
                            AND c.nights @> daterange(b.check_in, b.check_out))
    )sql"},
    {"no claim outlives its booking", R"sql(
        SELECT count(*) AS faults
        FROM night_claims c
        JOIN bookings b ON b.property_id = c.property_id AND b.id = c.booking_id
        WHERE b.status IN ('DECLINED', 'EXPIRED', 'CANCELLED')
    )sql"},
    {"the lines of a booking add up to its total", R"sql(
        SELECT count(*) AS faults
        FROM bookings b
        WHERE b.total_minor <> (SELECT coalesce(sum(l.amount_minor), 0)
                                FROM booking_lines l
                                WHERE l.property_id = b.property_id AND l.booking_id = b.id)
    )sql"},
    {"every confirmed booking is paid in full", R"sql(
        SELECT count(*) AS faults
        FROM bookings b
        WHERE b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW')
          AND b.total_minor <> (SELECT coalesce(sum(CASE p.kind WHEN 'CHARGE' THEN p.amount_minor ELSE -p.amount_minor END), 0)
                                FROM payments p
                                WHERE p.property_id = b.property_id AND p.booking_id = b.id AND p.status = 'SUCCEEDED')
          AND b.id NOT IN (SELECT (o.payload ->> 'booking_id')::uuid FROM outbox o
                           WHERE o.topic = 'refund' AND o.done_at IS NULL)
    )sql"},
    {"the sum of a booking in the ledger is its charges less its refunds", R"sql(
        SELECT count(*) AS faults
        FROM (SELECT p.property_id, p.booking_id, sum(CASE p.kind WHEN 'CHARGE' THEN p.amount_minor ELSE -p.amount_minor END)
                AS paid
              FROM payments p
              WHERE p.status = 'SUCCEEDED'
              GROUP BY p.property_id, p.booking_id) y
        WHERE y.paid IS DISTINCT FROM (
                SELECT -sum(o.amount_minor)
                FROM journal_entries e
                JOIN postings o ON o.property_id = e.property_id AND o.entry_id = e.id
                WHERE e.property_id = y.property_id AND e.booking_id = y.booking_id AND o.account <> 'CASH')
    )sql"},
    {"nobody has paid for a booking that is not theirs, without a refund on its way", R"sql(
        SELECT count(*) AS faults
        FROM bookings b
        WHERE b.status IN ('REQUESTED', 'PENDING', 'DECLINED', 'EXPIRED')
          AND EXISTS (SELECT FROM payments p
                      WHERE p.property_id = b.property_id AND p.booking_id = b.id AND p.status = 'SUCCEEDED'
                      HAVING sum(CASE p.kind WHEN 'CHARGE' THEN p.amount_minor ELSE -p.amount_minor END) <> 0)
          AND b.id NOT IN (SELECT (o.payload ->> 'booking_id')::uuid FROM outbox o
                           WHERE o.topic = 'refund' AND o.done_at IS NULL)
    )sql"},
    {"nothing was still held five minutes after its hold", R"sql(
        SELECT count(*) AS faults
        FROM bookings b
        WHERE b.status IN ('REQUESTED', 'PENDING') AND b.hold_expires_at < (SELECT max(at) FROM booking_events) - interval '5 minutes'
    )sql"},
    {"no charge is under way for more than a day", R"sql(
        SELECT count(*) AS faults
        FROM payments p
        WHERE p.kind = 'CHARGE' AND p.status IN ('INITIATED', 'PENDING') AND p.created_at < now() - interval '1 day'
    )sql"},
    {"every payment that went through is in the ledger, with its amount", R"sql(
        SELECT count(*) AS faults
        FROM payments p
        WHERE p.status = 'SUCCEEDED'
          AND p.amount_minor IS DISTINCT FROM (
                SELECT abs(sum(o.amount_minor))
                FROM journal_entries e
                JOIN postings o ON o.property_id = e.property_id AND o.entry_id = e.id
                WHERE e.property_id = p.property_id AND e.payment_id = p.id AND o.account = 'CASH')
    )sql"},
    {"every entry of the ledger is balanced", R"sql(
        SELECT count(*) AS faults
        FROM (SELECT FROM postings GROUP BY property_id, entry_id, currency HAVING sum(amount_minor) <> 0) e
    )sql"},
    {"search knows which nights are claimed", R"sql(
        SELECT count(*) AS faults
        FROM properties p
        LEFT JOIN search_entries e ON e.property_id = p.id
        LEFT JOIN (SELECT property_id, range_agg(nights) AS nights FROM night_claims GROUP BY property_id) c
               ON c.property_id = p.id
        WHERE e.taken IS DISTINCT FROM coalesce(c.nights, '{}') * datemultirange(daterange(e.since, NULL))
    )sql"},
    {"search knows what properties offer and ask for", R"sql(
        SELECT count(*) AS faults
        FROM search_facts f
        LEFT JOIN search_entries e USING (property_id)
        WHERE (to_jsonb(f), e.property_id IS NULL)
              IS DISTINCT FROM (to_jsonb(e) - 'revision' - 'since' - 'taken', false)
    )sql"},
};

} // namespace

QList<ConsistencyRepository::Check> ConsistencyRepository::run(Session &session) const
{
    QList<Check> checks;
    for (const auto &[name, sql] : statements)
        checks.append({QString::fromLatin1(name), session.one(sql).get<qint64>("faults")});
    return checks;
}

} // namespace roost
