#include "backend/modules/availability/claim_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

namespace {

QList<ExpiredHold> holdsFrom(const QList<Row> &rows)
{
    QList<ExpiredHold> holds;
    for (const Row &row : rows)
        holds.append({row.get<PropertyId>("property_id"), row.get<BookingId>("booking_id")});
    return holds;
}

} // namespace

bool ClaimRepository::insert(Session &session, const Claim &claim, const std::optional<UserId> &createdBy) const
{
    return session.insert(R"(
        INSERT INTO night_claims (property_id, id, nights, kind, booking_id, change_id, hold_expires_at, note, feed_id, event_uid,
                                  created_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING)",
                          claim.propertyId, claim.id, claim.nights, claim.kind, claim.bookingId, claim.changeId,
                          claim.holdExpiresAt, claim.note, claim.feedId, claim.eventUid, createdBy) == 1;
}

void ClaimRepository::append(Session &session, const Claim &claim) const
{
    // An insert that looks before it writes, since two that look after it may wait for one another.
    session.enqueue(R"(
        WITH taken AS (
            INSERT INTO night_claims (property_id, id, nights, kind, booking_id, hold_expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            RETURNING id
        )
        SELECT require_row(count(*), 'TAKEN') FROM taken)",
                    claim.propertyId, claim.id, claim.nights, claim.kind, claim.bookingId, claim.holdExpiresAt);
}

QList<ExpiredHold> ClaimRepository::removeExpired(Session &session, PropertyId propertyId, const DateRange &nights,
                                                  const QDateTime &now) const
{
    return holdsFrom(session.all(R"(
        DELETE FROM night_claims
         WHERE property_id = ? AND nights && ?::daterange AND hold_expires_at <= ?
        RETURNING property_id, booking_id)",
                                 propertyId, nights, now));
}

QList<ExpiredHold> ClaimRepository::removeExpired(Session &session, const QDateTime &now, int limit) const
{
    return holdsFrom(session.all(R"(
        WITH oldest AS (
            SELECT property_id FROM night_claims WHERE hold_expires_at <= ? ORDER BY hold_expires_at LIMIT ?
        ), property AS (
            SELECT id FROM properties WHERE id IN (SELECT property_id FROM oldest) FOR NO KEY UPDATE SKIP LOCKED
        ), expired AS (
            SELECT c.property_id, c.id
              FROM property p JOIN night_claims c ON c.property_id = p.id
             WHERE c.hold_expires_at <= ?
             ORDER BY c.hold_expires_at
             LIMIT ?
               FOR UPDATE OF c SKIP LOCKED
        )
        DELETE FROM night_claims c USING expired e WHERE c.property_id = e.property_id AND c.id = e.id
        RETURNING c.property_id, c.booking_id)",
                                 now, limit, now, limit));
}

bool ClaimRepository::lockOfBooking(Session &session, PropertyId propertyId, BookingId bookingId) const
{
    return !session
                .all("SELECT 1 FROM night_claims WHERE property_id = ? AND booking_id = ? FOR UPDATE", propertyId,
                     bookingId)
                .isEmpty();
}

void ClaimRepository::keepOnly(Session &session, PropertyId propertyId, BookingId bookingId,
                               const DateRange &nights) const
{
    session.updateMany(R"(
        UPDATE night_claims SET nights = nights * ?::daterange
         WHERE property_id = ? AND booking_id = ? AND change_id IS NULL)",
                       nights, propertyId, bookingId);
}

bool ClaimRepository::setNights(Session &session, PropertyId propertyId, BookingId bookingId,
                                const DateRange &nights) const
{
    return session.updateMany(R"(
        UPDATE night_claims SET nights = ? WHERE property_id = ? AND booking_id = ? AND change_id IS NULL)",
                              nights, propertyId, bookingId) == 1;
}

void ClaimRepository::removeOfChange(Session &session, PropertyId propertyId, ChangeId changeId) const
{
    session.removeMany("DELETE FROM night_claims WHERE property_id = ? AND change_id = ?", propertyId, changeId);
}

Question<bool> ClaimRepository::setHold(Session &session, PropertyId propertyId, BookingId bookingId,
                                        const std::optional<QDateTime> &expiresAt) const
{
    return session.ask([](const QList<Row> &changed) { return !changed.isEmpty(); }, R"(
        UPDATE night_claims SET hold_expires_at = ?
         WHERE property_id = ? AND booking_id = ? AND change_id IS NULL
        RETURNING id)",
                       expiresAt, propertyId, bookingId);
}

void ClaimRepository::makeFirm(Session &session, PropertyId propertyId, BookingId bookingId) const
{
    session.enqueue(R"(
        WITH firm AS (
            UPDATE night_claims SET hold_expires_at = NULL
             WHERE property_id = ? AND booking_id = ? AND change_id IS NULL
            RETURNING id
        )
        SELECT require_row(count(*)) FROM firm)",
                    propertyId, bookingId);
}

void ClaimRepository::change(Session &session, const Claim &claim) const
{
    session.update(R"(
        UPDATE night_claims
           SET nights = ?::daterange, note = ?, feed_id = ?, event_uid = ?
         WHERE property_id = ? AND id = ?)",
                   claim.nights, claim.note, claim.feedId, claim.eventUid, claim.propertyId, claim.id);
}

void ClaimRepository::removeOfBooking(Session &session, PropertyId propertyId, BookingId bookingId) const
{
    session.removeMany("DELETE FROM night_claims WHERE property_id = ? AND booking_id = ?", propertyId, bookingId);
}

void ClaimRepository::remove(Session &session, PropertyId propertyId, ClaimId id) const
{
    session.remove("DELETE FROM night_claims WHERE property_id = ? AND id = ?", propertyId, id);
}

QList<Claim> ClaimRepository::overlapping(Session &session, PropertyId propertyId, const DateRange &nights,
                                          const QDateTime &now) const
{
    const auto rows = session.all(R"(
        SELECT property_id, id, nights, kind, booking_id, hold_expires_at, note, feed_id, event_uid
          FROM night_claims
         WHERE property_id = ? AND nights && ?::daterange AND (hold_expires_at IS NULL OR hold_expires_at > ?)
         ORDER BY lower(nights))",
                                  propertyId, nights, now);
    QList<Claim> claims;
    for (const Row &row : rows) {
        claims.append({
            .propertyId = row.get<PropertyId>("property_id"),
            .id = row.get<ClaimId>("id"),
            .nights = row.get<DateRange>("nights"),
            .kind = row.get<ClaimKind>("kind"),
            .bookingId = row.get<std::optional<BookingId>>("booking_id"),
            .holdExpiresAt = row.get<std::optional<QDateTime>>("hold_expires_at"),
            .note = row.get<QString>("note"),
            .feedId = row.get<std::optional<CalendarFeedId>>("feed_id"),
            .eventUid = row.get<std::optional<QString>>("event_uid"),
        });
    }
    return claims;
}

} // namespace roost
