#pragma once

#include "backend/core/clock.h"
#include "backend/jobs/outbox.h"
#include "backend/modules/availability/availability_service.h"
#include "backend/modules/availability/claim_repository.h"
#include "backend/modules/calendar/calendar_conflict_repository.h"
#include "backend/modules/calendar/calendar_export_repository.h"
#include "backend/modules/calendar/calendar_feed_repository.h"
#include "backend/modules/calendar/import_plan.h"
#include "backend/modules/property/property.h"

namespace roost {

/// Makes the claims and conflicts of a property what its feeds' documents say. Works in the caller's transaction, which
/// has locked the property's row.
class ImportService
{
public:
    ImportService(Outbox &outbox, const Clock &clock, AvailabilityService::ExpireBooking expireBooking);

    /// Reads the kept documents of all feeds again, and brings claims and conflicts in line with them and with the
    /// bookings and blocks that there are now; changes nothing when they are. The property is locked. Lets expired holds
    /// go. Publishes CalendarChanged and CalendarConflictEvent, and leaves a ConflictNotice for a booking that collides.
    void reconcile(Session &session, const Property &property);

    /// Takes the claims of a feed away, before it goes itself.
    void removeClaims(Session &session, const Property &property, CalendarFeedId feedId);

    /// The document as the feed would be read now. Throws Invalid as readCalendar() does.
    CalendarContent read(const Property &property, const QByteArray &document) const;

private:
    QDate today(const Property &property) const { return m_clock.today(property.timeZone.toUtf8()); }
    DateRange windowOf(const Property &property) const;
    QList<FeedEvents> eventsOf(Session &session, const Property &property);
    void leaveOutEchoes(Session &session, const Property &property, QList<FeedEvents> &feeds) const;
    void carryOut(Session &session, const Property &property, const ImportPlan &plan);
    void add(Session &session, const Property &property, Claim claim);
    void settleConflicts(Session &session, const Property &property, const QList<Collision> &collisions);
    void open(Session &session, const Property &property, const Collision &collision);
    void settle(Session &session, const Property &property, CalendarConflict conflict,
                const std::optional<Collision> &collision);

    Outbox &m_outbox;
    const Clock &m_clock;
    AvailabilityService::ExpireBooking m_expireBooking;
    ClaimRepository m_claims;
    CalendarFeedRepository m_feeds;
    CalendarConflictRepository m_conflicts;
    CalendarExportRepository m_exports;
};

} // namespace roost
