#include "backend/modules/calendar/calendar_export_repository.h"

#include <QRegularExpression>

namespace roost {

namespace {

const QString uidDomain = QStringLiteral("@roost");
const QString preparationSuffix = QStringLiteral("-preparation");

CalendarExport exportFrom(const Row &row)
{
    return {
        .propertyId = row.get<PropertyId>("property_id"),
        .id = row.get<CalendarExportId>("id"),
        .name = row.get<QString>("name"),
        .lastReadAt = row.get<std::optional<QDateTime>>("last_read_at"),
        .createdAt = row.get<QDateTime>("created_at"),
    };
}

void appendEvents(QList<ExportedEvent> &events, const Row &row)
{
    const auto nights = row.get<DateRange>("nights");
    const auto booking = row.get<std::optional<QUuid>>("booking_id");
    const auto changedAt = row.get<QDateTime>("changed_at");
    if (!booking) {
        events.append({exportedUid(row.get<QUuid>("id")), ExportedEvent::Kind::NotAvailable, nights, changedAt});
        return;
    }
    const QDate checkOut = std::min(row.get<QDate>("check_out"), nights.to);
    events.append({exportedUid(*booking), ExportedEvent::Kind::Reserved, {nights.from, checkOut}, changedAt});
    if (checkOut < nights.to)
        events.append({booking->toString(QUuid::WithoutBraces) + preparationSuffix + uidDomain,
                       ExportedEvent::Kind::NotAvailable,
                       {checkOut, nights.to},
                       changedAt});
}

} // namespace

void CalendarExportRepository::insert(Session &session, const CalendarExport &entry, const QByteArray &tokenHash,
                                      UserId createdBy) const
{
    session.insert(R"(
        INSERT INTO calendar_exports (property_id, id, name, token_hash, created_by, created_at)
        VALUES (?, ?, ?, ?, ?, ?))",
                   entry.propertyId, entry.id, entry.name, tokenHash, createdBy, entry.createdAt);
}

QList<CalendarExport> CalendarExportRepository::list(Session &session, PropertyId propertyId) const
{
    const auto rows = session.all(R"(
        SELECT property_id, id, name, last_read_at, created_at
          FROM calendar_exports
         WHERE property_id = ?
         ORDER BY created_at, id)",
                                  propertyId);
    QList<CalendarExport> exports;
    for (const Row &row : rows)
        exports.append(exportFrom(row));
    return exports;
}

void CalendarExportRepository::remove(Session &session, PropertyId propertyId, CalendarExportId id) const
{
    session.remove("DELETE FROM calendar_exports WHERE property_id = ? AND id = ?", propertyId, id);
}

std::optional<CalendarExport> CalendarExportRepository::findByToken(Session &session, const QByteArray &tokenHash) const
{
    const auto row = session.find(R"(
        SELECT property_id, id, name, last_read_at, created_at
          FROM calendar_exports
         WHERE token_hash = ?)",
                                  tokenHash);
    return row ? std::optional(exportFrom(*row)) : std::nullopt;
}

void CalendarExportRepository::markRead(Session &session, const CalendarExport &entry, const QDateTime &now) const
{
    session.updateMany(R"(
        UPDATE calendar_exports
           SET last_read_at = ?
         WHERE property_id = ? AND id = ? AND (last_read_at IS NULL OR last_read_at <= ?))",
                       now, entry.propertyId, entry.id, now.addSecs(-60));
}

QList<ExportedEvent> CalendarExportRepository::events(Session &session, PropertyId propertyId, QDate today,
                                                      const QDateTime &now) const
{
    const auto rows = session.all(R"(
        -- Nights held for a change of dates are no stay yet: they go out under the claim's own id.
        SELECT c.id, c.nights, CASE WHEN c.change_id IS NULL THEN c.booking_id END AS booking_id, b.check_out,
               coalesce(b.updated_at, c.created_at) AS changed_at
          FROM night_claims c
          LEFT JOIN bookings b ON b.property_id = c.property_id AND b.id = c.booking_id
         WHERE c.property_id = ? AND c.nights && daterange(?::date, NULL) AND c.kind <> 'IMPORT'
           AND (c.hold_expires_at IS NULL OR c.hold_expires_at > ?)
         ORDER BY lower(c.nights))",
                                  propertyId, today, now);
    QList<ExportedEvent> events;
    for (const Row &row : rows)
        appendEvents(events, row);
    return events;
}

QSet<QUuid> CalendarExportRepository::knownIds(Session &session, PropertyId propertyId, const QList<QUuid> &ids) const
{
    if (ids.isEmpty())
        return {};
    QStringList texts;
    for (const QUuid &id : ids)
        texts.append(id.toString(QUuid::WithoutBraces));
    const auto rows = session.all(R"(
        SELECT id FROM bookings WHERE property_id = ? AND id = ANY (?::uuid[])
        UNION
        SELECT id FROM night_claims WHERE property_id = ? AND id = ANY (?::uuid[]))",
                                  propertyId, texts, propertyId, texts);
    QSet<QUuid> known;
    for (const Row &row : rows)
        known.insert(row.get<QUuid>("id"));
    return known;
}

QString exportedUid(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces) + uidDomain;
}

std::optional<QUuid> idOfExportedUid(const QString &uid)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-preparation)?@roost$"));
    const auto match = pattern.match(uid);
    return match.hasMatch() ? std::optional(QUuid::fromString(match.captured(1))) : std::nullopt;
}

} // namespace roost
