#pragma once

#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/database/database.h"
#include "backend/modules/calendar/calendar_export_repository.h"
#include "backend/modules/property/property_service.h"

namespace roost {

/// An export that was just made, with its secret.
struct NewCalendarExport
{
    CalendarExport entry{};
    QString token{};
};

/// What other platforms are told of a property's nights. Any thread; every public function is one transaction.
class ExportService
{
public:
    ExportService(Database &database, const PropertyService &properties, const Clock &clock);

    QList<CalendarExport> list(const Actor &actor, PropertyId propertyId) const;

    /// The token is in this answer and never again. Conflict (TOO_MANY) above 20.
    NewCalendarExport create(const Actor &actor, PropertyId propertyId, const QString &name);

    /// The address leads nowhere from now on. NotFound when the property has no such export.
    void remove(const Actor &actor, PropertyId propertyId, CalendarExportId id);

    /// The calendar behind a token, as iCalendar: which nights are taken from today on, and nothing of by whom.
    /// NotFound for a token that does not hold, or whose property is deleted.
    QByteArray document(const QString &token);

private:
    Database &m_database;
    const PropertyService &m_properties;
    const Clock &m_clock;
    CalendarExportRepository m_exports;
};

} // namespace roost
