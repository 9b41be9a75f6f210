#include "backend/modules/calendar/import_service.h"

#include "backend/modules/calendar/calendar_conflict_event.h"
#include "backend/modules/calendar/conflict_notice.h"
#include "backend/modules/calendar/ical_reader.h"
#include "backend/modules/pricing/calendar_changed.h"

#include <algorithm>
#include <stdexcept>

namespace roost {

namespace {

/// How far ahead calendars are read.
constexpr int windowNights = 730;

bool isSameCollision(const CalendarConflict &conflict, const Collision &collision)
{
    return conflict.collision.feedId == collision.feedId && conflict.collision.takenBy == collision.takenBy;
}

/// What is open again for the host to see: more nights collide, unless it is of an event that they have dismissed.
bool isNews(const Collision &collision, const CalendarConflict &conflict)
{
    const Collision &known = conflict.collision;
    const bool isDismissed =
        conflict.resolution == ConflictResolution::Dismiss && collision.event.uid == known.event.uid;
    return !isDismissed && (collision.nights.from < known.nights.from || collision.nights.to > known.nights.to);
}

} // namespace

ImportService::ImportService(Outbox &outbox, const Clock &clock, AvailabilityService::ExpireBooking expireBooking)
    : m_outbox(outbox)
    , m_clock(clock)
    , m_expireBooking(std::move(expireBooking))
{
}

void ImportService::reconcile(Session &session, const Property &property)
{
    const DateRange window = windowOf(property);
    const DateRange withYesterday{window.from.addDays(-1), window.to};
    const QDateTime now = m_clock.now();
    // A payment may keep an expired hold without the property's lock: the removal waits for it, and what is read after
    // that stays.
    for (const ExpiredHold &hold : m_claims.removeExpired(session, property.id, withYesterday, now))
        m_expireBooking(session, hold);
    QList<Claim> imported;
    QList<Claim> others;
    for (const Claim &claim : m_claims.overlapping(session, property.id, withYesterday, now))
        (claim.feedId ? imported : others).append(claim);

    const ImportAssignment assignment =
        assignNights(eventsOf(session, property), others, window, property.preparationNights);
    const ImportPlan plan(imported, assignment.wanted, window.from);
    carryOut(session, property, plan);
    settleConflicts(session, property, assignment.collisions);
    if (const auto nights = plan.changedNights())
        session.publish(CalendarChanged(property.id, property.hostId, *nights));
}

void ImportService::removeClaims(Session &session, const Property &property, CalendarFeedId feedId)
{
    const DateRange ever{QDate(1900, 1, 1), QDate(9999, 1, 1)};
    QList<Claim> claims = m_claims.overlapping(session, property.id, ever, m_clock.now());
    claims.removeIf([&](const Claim &claim) { return claim.feedId != feedId; });
    for (const Claim &claim : std::as_const(claims))
        m_claims.remove(session, property.id, claim.id);
    if (!claims.isEmpty())
        session.publish(CalendarChanged(property.id, property.hostId,
                                        {claims.constFirst().nights.from, claims.constLast().nights.to}));
}

CalendarContent ImportService::read(const Property &property, const QByteArray &document) const
{
    // With the stays that have just ended, after which there is something to prepare.
    const DateRange window = windowOf(property);
    return readCalendar(document, property.timeZone.toUtf8(),
                        {window.from.addDays(-property.preparationNights), window.to});
}

DateRange ImportService::windowOf(const Property &property) const
{
    return {today(property), today(property).addDays(windowNights)};
}

QList<FeedEvents> ImportService::eventsOf(Session &session, const Property &property)
{
    QList<FeedEvents> feeds;
    for (const FeedDocument &feed : m_feeds.documents(session, property.id)) {
        const CalendarContent content = read(property, feed.document);
        m_feeds.recordContent(session, property.id, feed.feedId, static_cast<int>(content.events.size()),
                              content.skipped);
        feeds.append({feed.feedId, content.events});
    }
    leaveOutEchoes(session, property, feeds);
    return feeds;
}

/// Another calendar that read ours may repeat it: what we told it of ourselves is no news.
void ImportService::leaveOutEchoes(Session &session, const Property &property, QList<FeedEvents> &feeds) const
{
    QList<QUuid> ids;
    for (const FeedEvents &feed : std::as_const(feeds)) {
        for (const CalendarEvent &event : feed.events) {
            if (const auto id = idOfExportedUid(event.uid))
                ids.append(*id);
        }
    }
    const QSet<QUuid> own = m_exports.knownIds(session, property.id, ids);
    if (own.isEmpty())
        return;
    for (FeedEvents &feed : feeds) {
        feed.events.removeIf([&](const CalendarEvent &event) {
            const auto id = idOfExportedUid(event.uid);
            return id && own.contains(*id);
        });
    }
}

void ImportService::carryOut(Session &session, const Property &property, const ImportPlan &plan)
{
    for (const Claim &removed : plan.removals())
        m_claims.remove(session, property.id, removed.id);
    for (const ImportPlan::Change &change : plan.changes()) {
        if (change.common == change.before.nights)
            continue;
        Claim shortened = change.before;
        shortened.nights = change.common;
        m_claims.change(session, shortened);
    }
    for (const ImportPlan::Change &change : plan.changes())
        m_claims.change(session, change.after);
    for (const Claim &wanted : plan.additions())
        add(session, property, wanted);
}

void ImportService::add(Session &session, const Property &property, Claim claim)
{
    claim.propertyId = property.id;
    claim.id = ClaimId::create();
    if (!m_claims.insert(session, claim))
        throw std::logic_error("an imported night is taken although the property is locked");
}

void ImportService::settleConflicts(Session &session, const Property &property, const QList<Collision> &collisions)
{
    QList<Collision> unknown = collisions;
    for (const CalendarConflict &conflict : m_conflicts.current(session, property.id)) {
        const auto found = std::find_if(unknown.begin(), unknown.end(), [&](const Collision &collision) {
            return isSameCollision(conflict, collision);
        });
        if (found == unknown.end()) {
            settle(session, property, conflict, std::nullopt);
            continue;
        }
        settle(session, property, conflict, *found);
        unknown.erase(found);
    }
    for (const Collision &collision : std::as_const(unknown))
        open(session, property, collision);
}

void ImportService::open(Session &session, const Property &property, const Collision &collision)
{
    const CalendarConflict conflict{.propertyId = property.id,
                                    .id = CalendarConflictId::create(),
                                    .collision = collision,
                                    .openedAt = m_clock.now()};
    m_conflicts.insert(session, conflict);
    session.publish(CalendarConflictEvent(conflict, property.hostId));
    if (collision.kind != ClaimKind::Booking)
        return;
    const ConflictNotice notice{conflict.id};
    m_outbox.enqueue(session, ConflictNotice::topic(), notice.key(), notice.toJson());
}

/// collision: as it is now; nothing: it is over.
void ImportService::settle(Session &session, const Property &property, CalendarConflict conflict,
                           const std::optional<Collision> &collision)
{
    const ConflictStatus before = conflict.status;
    if (!collision) {
        conflict.status = ConflictStatus::Closed;
        conflict.closedAt = m_clock.now();
    } else if (*collision == conflict.collision) {
        return;
    } else {
        if (isNews(*collision, conflict)) {
            conflict.status = ConflictStatus::Open;
            conflict.resolution.reset();
            conflict.resolvedAt.reset();
        }
        conflict.collision = *collision;
    }
    m_conflicts.update(session, conflict);
    if (conflict.status != before)
        session.publish(CalendarConflictEvent(conflict, property.hostId));
}

} // namespace roost
