#include "backend/modules/calendar/calendar_feed_repository.h"

namespace roost {

namespace {

/// Of feeds f; the first two values bound are the day from which nights count.
constexpr const char *columnsSql = R"(
    SELECT f.property_id, f.id, f.name, f.url, f.event_count, f.skipped_count, f.failures, f.last_attempt_at,
           f.last_success_at, f.last_error_code, f.last_error, f.next_attempt_at, f.created_at, f.version,
           coalesce((SELECT sum(upper(c.nights) - greatest(lower(c.nights), ?::date))
                       FROM night_claims c
                      WHERE c.property_id = f.property_id AND c.feed_id = f.id AND upper(c.nights) > ?::date),
                    0)::int AS claimed_nights,
           (SELECT count(*)
              FROM calendar_conflicts k
             WHERE k.property_id = f.property_id AND k.feed_id = f.id AND k.status = 'OPEN')::int AS open_conflicts
)";

const QByteArray ofPropertySql = QByteArray(columnsSql) + R"(
           , NULL AS title
      FROM calendar_feeds f
     WHERE f.property_id = ? AND (?::uuid IS NULL OR f.id = ?::uuid)
     ORDER BY f.created_at, f.id
)";

const QByteArray ofHostSql = QByteArray(columnsSql) + R"(
           , p.title
      FROM calendar_feeds f
      JOIN properties p ON p.id = f.property_id
     WHERE p.status <> 'DELETED'
       AND (?::uuid IS NULL OR p.host_id = ?::uuid)
       AND (NOT ?::boolean OR f.failures > 0)
       AND (?::uuid IS NULL OR f.id > ?::uuid)
     ORDER BY f.id
     LIMIT ?
)";

CalendarFeed feedFrom(const Row &row)
{
    CalendarFeed feed{
        .propertyId = row.get<PropertyId>("property_id"),
        .id = row.get<CalendarFeedId>("id"),
        .name = row.get<QString>("name"),
        .url = row.get<std::optional<QString>>("url"),
        .eventCount = row.get<int>("event_count"),
        .skippedCount = row.get<int>("skipped_count"),
        .claimedNights = row.get<int>("claimed_nights"),
        .openConflicts = row.get<int>("open_conflicts"),
        .failures = row.get<int>("failures"),
        .lastAttemptAt = row.get<std::optional<QDateTime>>("last_attempt_at"),
        .lastSuccessAt = row.get<std::optional<QDateTime>>("last_success_at"),
        .nextAttemptAt = row.get<QDateTime>("next_attempt_at"),
        .createdAt = row.get<QDateTime>("created_at"),
        .version = row.get<qint64>("version"),
        .propertyTitle = row.get<std::optional<QString>>("title"),
    };
    if (const auto code = row.get<std::optional<QString>>("last_error_code"))
        feed.lastError = FeedError{*code, row.get<QString>("last_error")};
    return feed;
}

std::optional<FeedAddress> addressFrom(const std::optional<Row> &row)
{
    if (!row)
        return std::nullopt;
    return FeedAddress{
        .propertyId = row->get<PropertyId>("property_id"),
        .id = row->get<CalendarFeedId>("id"),
        .url = row->get<std::optional<QString>>("url").value_or(QString()),
        .known = {row->get<QByteArray>("etag"), row->get<QByteArray>("last_modified")},
    };
}

} // namespace

void CalendarFeedRepository::insert(Session &session, const CalendarFeed &feed, UserId createdBy) const
{
    session.insert(R"(
        INSERT INTO calendar_feeds (property_id, id, name, url, next_attempt_at, created_by, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?))",
                   feed.propertyId, feed.id, feed.name, feed.url, feed.nextAttemptAt, createdBy, feed.createdAt);
}

QList<CalendarFeed> CalendarFeedRepository::list(Session &session, PropertyId propertyId, QDate today) const
{
    QList<CalendarFeed> feeds;
    for (const Row &row : session.all(ofPropertySql.constData(), today, today, propertyId, std::nullopt, std::nullopt))
        feeds.append(feedFrom(row));
    return feeds;
}

QList<CalendarFeed> CalendarFeedRepository::list(Session &session, const FeedFilter &filter, QDate today, int limit,
                                                 const std::optional<CalendarFeedId> &after) const
{
    QList<CalendarFeed> feeds;
    const auto rows = session.all(ofHostSql.constData(), today, today, filter.hostId, filter.hostId, filter.failing,
                                  after, after, limit);
    for (const Row &row : rows)
        feeds.append(feedFrom(row));
    return feeds;
}

std::optional<CalendarFeed> CalendarFeedRepository::find(Session &session, PropertyId propertyId, CalendarFeedId id,
                                                         QDate today) const
{
    const auto row = session.find(ofPropertySql.constData(), today, today, propertyId, id, id);
    return row ? std::optional(feedFrom(*row)) : std::nullopt;
}

int CalendarFeedRepository::count(Session &session, PropertyId propertyId) const
{
    return session.one("SELECT count(*)::int AS n FROM calendar_feeds WHERE property_id = ?", propertyId).get<int>("n");
}

void CalendarFeedRepository::update(Session &session, const CalendarFeed &feed, const QDateTime &now) const
{
    session.update(R"(
        UPDATE calendar_feeds
           SET name = ?, version = version + 1, url = ?,
               etag = CASE WHEN url IS NOT DISTINCT FROM ? THEN etag ELSE '' END,
               last_modified = CASE WHEN url IS NOT DISTINCT FROM ? THEN last_modified ELSE '' END,
               next_attempt_at = CASE WHEN url IS NOT DISTINCT FROM ? THEN next_attempt_at ELSE ?::timestamptz END
         WHERE property_id = ? AND id = ?)",
                   feed.name, feed.url, feed.url, feed.url, feed.url, now, feed.propertyId, feed.id);
}

void CalendarFeedRepository::remove(Session &session, PropertyId propertyId, CalendarFeedId id) const
{
    session.remove("DELETE FROM calendar_feeds WHERE property_id = ? AND id = ?", propertyId, id);
}

std::optional<FeedAddress> CalendarFeedRepository::lease(Session &session, const QDateTime &now,
                                                         const QDateTime &leasedUntil) const
{
    return addressFrom(session.find(R"(
        WITH due AS (
            SELECT f.property_id, f.id
              FROM calendar_feeds f
              JOIN properties p ON p.id = f.property_id
             WHERE f.next_attempt_at <= ? AND p.status <> 'DELETED'
             ORDER BY f.next_attempt_at
             LIMIT 1
               FOR UPDATE OF f SKIP LOCKED)
        UPDATE calendar_feeds f
           SET next_attempt_at = ?
          FROM due
         WHERE f.property_id = due.property_id AND f.id = due.id
        RETURNING f.property_id, f.id, f.url, f.etag, f.last_modified)",
                                    now, leasedUntil));
}

std::optional<FeedAddress> CalendarFeedRepository::address(Session &session, PropertyId propertyId,
                                                           CalendarFeedId id) const
{
    return addressFrom(session.find(R"(
        SELECT property_id, id, url, etag, last_modified
          FROM calendar_feeds
         WHERE property_id = ? AND id = ?)",
                                    propertyId, id));
}

QList<FeedDocument> CalendarFeedRepository::documents(Session &session, PropertyId propertyId) const
{
    const auto rows = session.all(R"(
        SELECT id, document
          FROM calendar_feeds
         WHERE property_id = ? AND document IS NOT NULL
         ORDER BY created_at, id)",
                                  propertyId);
    QList<FeedDocument> documents;
    for (const Row &row : rows)
        documents.append({row.get<CalendarFeedId>("id"), row.get<QByteArray>("document")});
    return documents;
}

void CalendarFeedRepository::keepDocument(Session &session, const FeedAddress &feed, const QByteArray &document,
                                          const CalendarSource::Validators &validators) const
{
    session.update(R"(
        UPDATE calendar_feeds
           SET document = ?, etag = ?, last_modified = ?
         WHERE property_id = ? AND id = ?)",
                   document, validators.etag, validators.lastModified, feed.propertyId, feed.id);
}

void CalendarFeedRepository::recordSuccess(Session &session, const FeedAddress &feed, const QDateTime &now,
                                           const QDateTime &next) const
{
    session.update(R"(
        UPDATE calendar_feeds
           SET failures = 0, last_error_code = NULL, last_error = NULL, last_attempt_at = ?, last_success_at = ?,
               next_attempt_at = ?
         WHERE property_id = ? AND id = ?)",
                   now, now, next, feed.propertyId, feed.id);
}

void CalendarFeedRepository::recordContent(Session &session, PropertyId propertyId, CalendarFeedId id, int events,
                                           int skipped) const
{
    session.updateMany(R"(
        UPDATE calendar_feeds
           SET event_count = ?, skipped_count = ?
         WHERE property_id = ? AND id = ? AND (event_count, skipped_count) <> (?, ?))",
                       events, skipped, propertyId, id, events, skipped);
}

int CalendarFeedRepository::recordFailure(Session &session, const FeedAddress &feed, const FeedError &error,
                                          const QDateTime &now) const
{
    const auto row = session.find(R"(
        UPDATE calendar_feeds
           SET failures = failures + 1, last_error_code = ?, last_error = ?, last_attempt_at = ?
         WHERE property_id = ? AND id = ?
        RETURNING failures)",
                                  error.code, error.detail, now, feed.propertyId, feed.id);
    return row ? row->get<int>("failures") : 0;
}

void CalendarFeedRepository::tryAgainAt(Session &session, const FeedAddress &feed, const QDateTime &next) const
{
    session.updateMany("UPDATE calendar_feeds SET next_attempt_at = ? WHERE property_id = ? AND id = ?", next,
                       feed.propertyId, feed.id);
}

std::optional<FeedAddress> CalendarFeedRepository::findOrphan(Session &session) const
{
    return addressFrom(session.find(R"(
        SELECT f.property_id, f.id, f.url, f.etag, f.last_modified
          FROM calendar_feeds f
          JOIN properties p ON p.id = f.property_id
         WHERE p.status = 'DELETED'
         ORDER BY f.created_at
         LIMIT 1)"));
}

} // namespace roost
