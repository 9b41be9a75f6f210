#pragma once

#include "backend/database/session.h"
#include "backend/modules/calendar/calendar_feed.h"

namespace roost {

/// The SQL of calendar_feeds.
class CalendarFeedRepository
{
public:
    void insert(Session &session, const CalendarFeed &feed, UserId createdBy) const;

    /// In the order in which they were made.
    QList<CalendarFeed> list(Session &session, PropertyId propertyId, QDate today) const;

    /// By id, behind one; with the titles of their properties.
    QList<CalendarFeed> list(Session &session, const FeedFilter &filter, QDate today, int limit,
                             const std::optional<CalendarFeedId> &after) const;
    std::optional<CalendarFeed> find(Session &session, PropertyId propertyId, CalendarFeedId id, QDate today) const;
    int count(Session &session, PropertyId propertyId) const;

    /// Writes name and address, and raises the version. Another address is tried at once, and knows no validators.
    void update(Session &session, const CalendarFeed &feed, const QDateTime &now) const;

    /// Its conflicts go along; its claims must be gone.
    void remove(Session &session, PropertyId propertyId, CalendarFeedId id) const;

    /// The feed that is due longest, which nobody else tries before `leasedUntil`; never of a deleted property.
    std::optional<FeedAddress> lease(Session &session, const QDateTime &now, const QDateTime &leasedUntil) const;
    std::optional<FeedAddress> address(Session &session, PropertyId propertyId, CalendarFeedId id) const;

    /// The documents of a property in the order in which the feeds were made; feeds without one are left out.
    QList<FeedDocument> documents(Session &session, PropertyId propertyId) const;
    void keepDocument(Session &session, const FeedAddress &feed, const QByteArray &document,
                      const CalendarSource::Validators &validators) const;

    void recordSuccess(Session &session, const FeedAddress &feed, const QDateTime &now, const QDateTime &next) const;
    void recordContent(Session &session, PropertyId propertyId, CalendarFeedId id, int events, int skipped) const;

    /// Returns how many failures in a row there are now.
    int recordFailure(Session &session, const FeedAddress &feed, const FeedError &error, const QDateTime &now) const;
    void tryAgainAt(Session &session, const FeedAddress &feed, const QDateTime &next) const;

    /// The oldest feed of a property that is deleted.
    std::optional<FeedAddress> findOrphan(Session &session) const;
};

} // namespace roost
