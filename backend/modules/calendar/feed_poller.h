#pragma once

#include "backend/modules/calendar/feed_service.h"

#include <functional>

namespace roost {

/// Reads the calendars that are due, and what follows from that. Any thread; several servers may do so at once.
class FeedPoller
{
public:
    /// spread: from 0 up to 1, another one at each call.
    FeedPoller(Database &database, const PropertyService &properties, FeedService &feeds, ImportService &imports,
               CalendarSource &source, const Clock &clock, std::function<double()> spread);

    /// Reads the feed that is due longest. False when none is. Blocks for as long as the source does.
    bool pollNext();

    /// Reads a feed now; what went wrong is in the feed. Conflict (NO_ADDRESS) for one that is fed by files.
    CalendarFeed refresh(const Actor &actor, PropertyId propertyId, CalendarFeedId id);

    /// Closes conflicts whose booking or block is gone, and gives its nights to the event; clears up after properties
    /// that were deleted. A job calls it every few seconds.
    void settle();

private:
    void poll(const FeedAddress &feed);
    void succeed(const FeedAddress &feed, const CalendarSource::Answer &answer);
    void reconcile(const FeedAddress &feed, const std::function<void(Session &, const Property &)> &before,
                   const QDateTime &next);
    void fail(const FeedAddress &feed, const FeedError &error);
    bool settleOutdated();
    bool removeOrphan();

    Database &m_database;
    const PropertyService &m_properties;
    FeedService &m_feedService;
    ImportService &m_imports;
    CalendarSource &m_source;
    const Clock &m_clock;
    std::function<double()> m_spread;
    CalendarFeedRepository m_feeds;
    CalendarConflictRepository m_conflicts;
};

} // namespace roost
