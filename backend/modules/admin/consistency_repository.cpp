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
        WHERE b.total_minor <> (SELECT coalesce(sum((l ->> 'amount_minor')::bigint), 0)
                                FROM jsonb_array_elements(b.lines) l)
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
                WHERE e.payment_id = p.id AND o.account = 'CASH')
    )sql"},
    {"every entry of the ledger is of a booking, and of a payment that is the booking's", R"sql(
        SELECT count(*) AS faults
        FROM journal_entries e
        WHERE NOT EXISTS (SELECT FROM bookings b WHERE b.id = e.booking_id)
           OR (e.payment_id IS NOT NULL
               AND NOT EXISTS (SELECT FROM payments p WHERE p.id = e.payment_id AND p.booking_id = e.booking_id))
    )sql"},
    {"a booking that was relocated leaves nothing in the ledger of the property that it left", R"sql(
        SELECT count(*) AS faults
        FROM (SELECT
              FROM journal_entries e
              JOIN postings o ON o.property_id = e.property_id AND o.entry_id = e.id
              WHERE NOT EXISTS (SELECT FROM bookings b WHERE b.property_id = e.property_id AND b.id = e.booking_id)
              GROUP BY e.property_id, e.booking_id, o.account, o.currency
              HAVING sum(o.amount_minor) <> 0) l
    )sql"},
    {"every entry of the ledger is balanced", R"sql(
        SELECT count(*) AS faults
        FROM (SELECT FROM postings GROUP BY property_id, entry_id, currency HAVING sum(amount_minor) <> 0) e
    )sql"},
    // What foreign keys would say, if they did not cost each booking a lock and a look a row.
    {"what belongs to a booking, a payment or an account has it", R"sql(
        SELECT (SELECT count(*) FROM bookings b
                 WHERE NOT EXISTS (SELECT FROM properties p WHERE p.id = b.property_id)
                    OR NOT EXISTS (SELECT FROM users u WHERE u.id = b.guest_id)
                    OR NOT EXISTS (SELECT FROM users u WHERE u.id = b.host_id))
             + (SELECT count(*) FROM booking_events e
                 WHERE NOT EXISTS (SELECT FROM bookings b WHERE b.property_id = e.property_id AND b.id = e.booking_id)
                    OR (e.actor_id IS NOT NULL AND NOT EXISTS (SELECT FROM users u WHERE u.id = e.actor_id)))
             + (SELECT count(*) FROM night_claims c
                 WHERE NOT EXISTS (SELECT FROM properties p WHERE p.id = c.property_id)
                    OR (c.booking_id IS NOT NULL
                        AND NOT EXISTS (SELECT FROM bookings b WHERE b.property_id = c.property_id AND b.id = c.booking_id)))
             + (SELECT count(*) FROM payments y
                 WHERE NOT EXISTS (SELECT FROM bookings b WHERE b.property_id = y.property_id AND b.id = y.booking_id)
                    OR (y.refund_of IS NOT NULL
                        AND NOT EXISTS (SELECT FROM payments c WHERE c.property_id = y.property_id AND c.id = y.refund_of)))
             + (SELECT count(*) FROM postings o
                 WHERE NOT EXISTS (SELECT FROM journal_entries e WHERE e.property_id = o.property_id AND e.id = o.entry_id)
                    OR (o.host_id IS NOT NULL AND NOT EXISTS (SELECT FROM users u WHERE u.id = o.host_id)))
             + (SELECT count(*) FROM notifications n WHERE NOT EXISTS (SELECT FROM users u WHERE u.id = n.user_id)) AS faults
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
    {"every thread counts its messages, and those that are not read", R"sql(
        SELECT count(*) AS faults
        FROM threads t
        LEFT JOIN (SELECT t.property_id, t.id, count(*) AS messages,
                          count(*) FILTER (WHERE m.author_id <> t.guest_id AND m.sequence > t.guest_read) AS guest_unread,
                          count(*) FILTER (WHERE m.author_id <> t.host_id AND m.sequence > t.host_read) AS host_unread
                   FROM threads t
                   JOIN messages m ON m.property_id = t.property_id AND m.thread_id = t.id
                   GROUP BY t.property_id, t.id) c ON c.property_id = t.property_id AND c.id = t.id
        WHERE (t.message_count, t.guest_unread, t.host_unread)
              IS DISTINCT FROM (coalesce(c.messages, 0), coalesce(c.guest_unread, 0), coalesce(c.host_unread, 0))
    )sql"},
    {"the rating of a guest is that of the published reviews", R"sql(
        SELECT count(*) AS faults
        FROM users u
        LEFT JOIN (SELECT subject_id, count(*) AS reviews, sum(overall) AS stars
                   FROM reviews WHERE side = 'host' AND published_at IS NOT NULL GROUP BY subject_id) r
               ON r.subject_id = u.id
        WHERE (u.guest_review_count, u.guest_rating_total) IS DISTINCT FROM (coalesce(r.reviews, 0), coalesce(r.stars, 0))
    )sql"},
    // A property may have come with a rating of its own, whose reviews are elsewhere: 1 to 5 stars each.
    {"the rating of a property has the published reviews in it", R"sql(
        SELECT count(*) AS faults
        FROM properties p
        LEFT JOIN (SELECT property_id, count(*) AS reviews, sum(overall) AS stars
                   FROM reviews WHERE side = 'guest' AND published_at IS NOT NULL GROUP BY property_id) r
               ON r.property_id = p.id
        CROSS JOIN LATERAL (SELECT p.review_count - coalesce(r.reviews, 0) AS reviews,
                                   p.rating_total - coalesce(r.stars, 0) AS stars) elsewhere
        WHERE elsewhere.reviews < 0
           OR (p.rating_total IS NULL) <> (r.reviews IS NULL)
           OR elsewhere.stars NOT BETWEEN elsewhere.reviews AND 5 * elsewhere.reviews
           OR p.rating <> round(p.rating_total::numeric / p.review_count, 2)
    )sql"},
};

} // namespace

void ConsistencyRepository::takeTime(Session &session) const
{
    session.one("SELECT set_config('statement_timeout', '0', false) AS timeout");
}

QList<ConsistencyRepository::Check> ConsistencyRepository::run(Session &session) const
{
    QList<Check> checks;
    for (const auto &[name, sql] : statements)
        checks.append({QString::fromLatin1(name), session.one(sql).get<qint64>("faults")});
    return checks;
}

} // namespace roost
