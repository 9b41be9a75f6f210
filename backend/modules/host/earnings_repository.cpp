#include "backend/modules/host/earnings_repository.h"

#include "backend/database/sql_enum.h"

#include <QJsonArray>
#include <QJsonObject>

namespace roost {
namespace {

/// The sums by key and name, which are columns of p (the property), b (the booking) and at (local time).
QByteArray earningsSql(const char *key, const char *name)
{
    return QByteArray("WITH moves AS (SELECT ") + key + " AS key, " + name + R"sql( AS name,
               o.account, o.currency, o.amount_minor, e.kind = 'relocation' AS relocated
          FROM properties p
          JOIN journal_entries e ON e.property_id = p.id
         CROSS JOIN LATERAL (SELECT e.at AT TIME ZONE p.time_zone AS at) local
          JOIN bookings b ON b.id = e.booking_id -- at another property, when it was relocated since
          JOIN postings o ON o.property_id = e.property_id AND o.entry_id = e.id
         WHERE p.host_id = ?
           AND (?::uuid IS NULL OR p.id = ?)
           AND (?::text IS NULL OR o.currency = ?)
           AND local.at >= ?::date AND local.at < ?::date
        )
        SELECT key, name, currency,
               coalesce(sum(amount_minor) FILTER (WHERE account = 'CASH' AND (amount_minor > 0 OR relocated)), 0)::bigint AS charges,
               coalesce(-sum(amount_minor) FILTER (WHERE account = 'CASH' AND amount_minor < 0 AND NOT relocated), 0)::bigint AS refunds,
               coalesce(-sum(amount_minor) FILTER (WHERE account = 'HOST_PAYABLE'), 0)::bigint AS earned,
               coalesce(-sum(amount_minor) FILTER (WHERE account = 'PLATFORM_REVENUE'), 0)::bigint AS fees,
               coalesce(-sum(amount_minor) FILTER (WHERE account = 'TAX_PAYABLE'), 0)::bigint AS taxes,
               coalesce(-sum(amount_minor) FILTER (WHERE account = 'GUEST_DEPOSITS'), 0)::bigint AS deposits
          FROM moves
         GROUP BY key, name, currency
         ORDER BY key, currency
        )sql";
}

const QByteArray &earningsSql(EarningsGroup group)
{
    static const QByteArray byMonth = earningsSql("to_char(local.at, 'YYYY-MM')", "to_char(local.at, 'YYYY-MM')");
    static const QByteArray byProperty = earningsSql("p.id::text", "p.title");
    static const QByteArray byBooking = earningsSql("b.id::text", "b.code");
    switch (group) {
    case EarningsGroup::Property:
        return byProperty;
    case EarningsGroup::Booking:
        return byBooking;
    case EarningsGroup::Month:
        break;
    }
    return byMonth;
}

QByteArray entriesSql(const char *scope)
{
    return QByteArray(R"sql(
        SELECT e.property_id, e.id, e.booking_id, b.code, e.payment_id, e.kind, e.at,
               (SELECT jsonb_agg(jsonb_build_object('account', o.account, 'currency', o.currency,
                                                    'amount_minor', o.amount_minor) ORDER BY o.position)
                  FROM postings o
                 WHERE o.property_id = e.property_id AND o.entry_id = e.id) AS postings
          FROM journal_entries e
          JOIN bookings b ON b.id = e.booking_id
         WHERE )sql") +
           scope + R"sql(
           AND (?::uuid IS NULL OR e.booking_id = ?)
           AND (?::date IS NULL OR e.at >= ?::date::timestamp AT TIME ZONE 'UTC')
           AND (?::date IS NULL OR e.at < ?::date::timestamp AT TIME ZONE 'UTC')
           AND (?::timestamptz IS NULL OR (e.at, e.id) < (?::timestamptz, ?::uuid))
         ORDER BY e.at DESC, e.id DESC
         LIMIT ?
        )sql";
}

Posting postingFrom(const QJsonObject &json)
{
    const auto account = fromName<LedgerAccount>(json.value(u"account").toString()).value();
    const auto currency = Currency::fromCode(json.value(u"currency").toString()).value();
    return {account, Money(json.value(u"amount_minor").toInteger(), currency)};
}

LedgerEntry entryFrom(const Row &row)
{
    LedgerEntry entry{.id = row.get<JournalId>("id"),
                      .propertyId = row.get<PropertyId>("property_id"),
                      .bookingId = row.get<BookingId>("booking_id"),
                      .bookingCode = row.get<QString>("code"),
                      .paymentId = row.get<std::optional<PaymentId>>("payment_id"),
                      .kind = row.get<QString>("kind"),
                      .at = row.get<QDateTime>("at")};
    for (const QJsonValue &posting : row.get<QJsonArray>("postings"))
        entry.postings.append(postingFrom(posting.toObject()));
    return entry;
}

} // namespace

QList<Earnings> EarningsRepository::earnings(Session &session, const EarningsQuery &query) const
{
    const auto rows = session.all(earningsSql(query.group).constData(), query.host, query.propertyId, query.propertyId,
                                  query.currency, query.currency, query.span.from, query.span.to);
    QList<Earnings> earnings;
    for (const Row &row : rows)
        earnings.append({.key = row.get<QString>("key"),
                         .name = row.get<QString>("name"),
                         .charges = row.money("charges"),
                         .refunds = row.money("refunds"),
                         .earned = row.money("earned"),
                         .fees = row.money("fees"),
                         .taxes = row.money("taxes"),
                         .deposits = row.money("deposits")});
    return earnings;
}

QList<LedgerEntry> EarningsRepository::entries(Session &session, const LedgerQuery &query, int limit,
                                               const std::optional<LedgerPosition> &after) const
{
    static const QByteArray ofHost = entriesSql("e.property_id IN (SELECT id FROM properties WHERE host_id = ?)");
    static const QByteArray ofAll = entriesSql("?::uuid IS NULL");
    const auto at = after ? std::optional(after->at) : std::nullopt;
    const auto id = after ? std::optional(after->id) : std::nullopt;
    const auto rows = session.all((query.host ? ofHost : ofAll).constData(), query.host, query.bookingId,
                                  query.bookingId, query.from, query.from, query.to, query.to, at, at, id, limit);
    QList<LedgerEntry> entries;
    for (const Row &row : rows)
        entries.append(entryFrom(row));
    return entries;
}

} // namespace roost
