#include "backend/modules/admin/metrics_repository.h"

#include <QJsonArray>
#include <QJsonObject>

namespace roost {
namespace {

constexpr int lateSeconds = 30;

void addCurrency(MetricsCount &count, const QString &code, const QJsonObject &figures)
{
    count.bookings += figures.value(u"bookings").toInteger();
    count.confirmed += figures.value(u"stays").toInteger();
    count.cancelled += figures.value(u"cancelled").toInteger();
    if (figures.value(u"stays").toInteger() > 0)
        count.revenue.insert(code,
                             Money(figures.value(u"revenue_minor").toInteger(), Currency::fromCode(code).value()));
}

} // namespace

MetricsCount MetricsRepository::count(Session &session, const QDateTime &now) const
{
    // One statement, so that all of it is of the same instant. What waits to be paid or answered has a hold.
    const Row row = session.one(R"sql(
        WITH figures AS (
            SELECT currency, bookings, stays, cancelled + withdrawn AS cancelled, revenue_minor + fees_minor AS amount
              FROM figure_segments s
              JOIN figure_days d ON d.segment_id = s.id
             WHERE s.cut = 0
            UNION ALL
            SELECT currency, bookings, stays, cancelled + withdrawn, revenue_minor + fees_minor
              FROM figure_tail
        ), currencies AS (
            SELECT currency, sum(bookings)::bigint AS bookings, sum(stays)::bigint AS stays,
                   sum(cancelled)::bigint AS cancelled, sum(amount)::bigint AS revenue_minor
              FROM figures GROUP BY currency
        )
        SELECT (SELECT coalesce(jsonb_object_agg(currency, to_jsonb(c)), '{}') FROM currencies c) AS currencies,
               (SELECT count(*) FROM properties WHERE status = 'PUBLISHED') AS properties,
               (SELECT count(*) FROM night_claims
                 WHERE hold_expires_at IS NOT NULL AND change_id IS NULL) AS pending,
               (SELECT coalesce(jsonb_object_agg(b.id, b.version), '{}') FROM bookings b
                 WHERE b.id IN (SELECT booking_id FROM booking_events WHERE at >= ?)) AS versions,
               (SELECT coalesce(jsonb_agg(extract(epoch FROM at)::bigint), '[]') FROM booking_events
                 WHERE kind = 'created' AND at >= ?) AS created
        )sql",
                                now.addSecs(-lateSeconds), now.addSecs(-3600));
    MetricsCount count{.properties = row.get<qint64>("properties"), .pending = row.get<qint64>("pending")};
    const auto currencies = row.get<QJsonObject>("currencies");
    for (auto each = currencies.begin(); each != currencies.end(); ++each)
        addCurrency(count, each.key(), each->toObject());
    const auto versions = row.get<QJsonObject>("versions");
    for (auto version = versions.begin(); version != versions.end(); ++version)
        count.knownVersions.insert(BookingId::parse(version.key()).value(), version.value().toInteger());
    for (const QJsonValue &seconds : row.get<QJsonArray>("created"))
        count.createdLately.insert(seconds.toInteger() * 1000);
    return count;
}

qint64 MetricsRepository::fold(Session &session, int limit) const
{
    return session.one("SELECT fold_figures(?) AS number", limit).get<qint64>("number");
}

void MetricsRepository::rebuild(Session &session) const
{
    session.one("SELECT rebuild_figures()::text AS done");
}

void MetricsRepository::tell(Session &session, const QByteArray &channel, const QByteArray &message) const
{
    session.one("SELECT pg_notify(?::text, ?::text)::text AS done", QString::fromLatin1(channel),
                QString::fromUtf8(message));
}

} // namespace roost
