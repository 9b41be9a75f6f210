#pragma once

#include "backend/database/session.h"
#include "backend/modules/calendar/calendar_export.h"
#include "backend/modules/calendar/ical_writer.h"

#include <QSet>

namespace roost {

/// The SQL of calendar_exports, and of what they show.
class CalendarExportRepository
{
public:
    void insert(Session &session, const CalendarExport &entry, const QByteArray &tokenHash, UserId createdBy) const;

    /// In the order in which they were made.
    QList<CalendarExport> list(Session &session, PropertyId propertyId) const;

    /// NotFound when there is none.
    void remove(Session &session, PropertyId propertyId, CalendarExportId id) const;

    std::optional<CalendarExport> findByToken(Session &session, const QByteArray &tokenHash) const;

    /// Writes the time at most once a minute.
    void markRead(Session &session, const CalendarExport &entry, const QDateTime &now) const;

    /// Bookings and blocks that end after the day, by night: a stay and the nights to prepare after it apart. Nothing
    /// that was imported: calendars that read one another would keep each other's events alive for ever.
    QList<ExportedEvent> events(Session &session, PropertyId propertyId, QDate today, const QDateTime &now) const;

    /// Which of these ids are bookings or claims of the property: what events() told others of.
    QSet<QUuid> knownIds(Session &session, PropertyId propertyId, const QList<QUuid> &ids) const;
};

/// The uid of an exported event, from the id of the booking or claim behind it, and back. The second is nothing for a
/// uid that no Roost made.
QString exportedUid(const QUuid &id);
std::optional<QUuid> idOfExportedUid(const QString &uid);

} // namespace roost
