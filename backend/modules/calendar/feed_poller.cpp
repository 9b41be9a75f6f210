#include "backend/modules/calendar/feed_poller.h"

#include "backend/core/errors.h"
#include "backend/modules/calendar/feed_schedule.h"

#include <QUrl>

namespace roost {

namespace {

/// Longer than any fetch may take: who took a feed and died loses it after that.
constexpr qint64 leaseSeconds = 120;

} // namespace

FeedPoller::FeedPoller(Database &database, const PropertyService &properties, FeedService &feeds,
                       ImportService &imports, CalendarSource &source, const Clock &clock,
                       std::function<double()> spread)
    : m_database(database)
    , m_properties(properties)
    , m_feedService(feeds)
    , m_imports(imports)
    , m_source(source)
    , m_clock(clock)
    , m_spread(std::move(spread))
{
}

bool FeedPoller::pollNext()
{
    const QDateTime now = m_clock.now();
    const auto feed = m_database.transaction(
        [&](Session &session) { return m_feeds.lease(session, now, now.addSecs(leaseSeconds)); });
    if (!feed)
        return false;
    if (feed->url.isEmpty())
        reconcile(*feed, {}, nextReading(now, m_spread()));
    else
        poll(*feed);
    return true;
}

CalendarFeed FeedPoller::refresh(const Actor &actor, PropertyId propertyId, CalendarFeedId id)
{
    if (!m_feedService.show(actor, propertyId, id).url)
        throw Conflict(QStringLiteral("NO_ADDRESS"), QStringLiteral("This calendar has no address; send its file."));
    const auto feed = m_database.read([&](Session &session) { return m_feeds.address(session, propertyId, id); });
    if (feed)
        poll(*feed);
    return m_feedService.show(actor, propertyId, id);
}

void FeedPoller::settle()
{
    while (removeOrphan()) {
    }
    while (settleOutdated()) {
    }
}

void FeedPoller::poll(const FeedAddress &feed)
{
    try {
        succeed(feed, m_source.fetch(QUrl(feed.url), feed.known));
    } catch (const CalendarSourceError &error) {
        fail(feed, {error.code(), error.detail()});
    } catch (const Invalid &invalid) {
        fail(feed, {invalid.errors().constFirst().code, invalid.errors().constFirst().detail});
    }
}

void FeedPoller::succeed(const FeedAddress &feed, const CalendarSource::Answer &answer)
{
    const auto keep = [&](Session &session, const Property &property) {
        if (!answer.isModified)
            return;
        m_imports.read(property, answer.body);
        m_feeds.keepDocument(session, feed, answer.body, answer.validators);
    };
    reconcile(feed, keep, nextAttempt(m_clock.now(), 0, m_spread()));
}

/// Leaves everything as it is when the feed is gone, or has another address by now.
void FeedPoller::reconcile(const FeedAddress &feed, const std::function<void(Session &, const Property &)> &before,
                           const QDateTime &next)
{
    m_database.transaction([&](Session &session) {
        const auto property = m_properties.findForUpdate(session, feed.propertyId);
        const auto current = m_feeds.address(session, feed.propertyId, feed.id);
        if (!property || !current || current->url != feed.url)
            return;
        if (before)
            before(session, *property);
        m_imports.reconcile(session, *property);
        m_feeds.recordSuccess(session, feed, m_clock.now(), next);
    });
}

void FeedPoller::fail(const FeedAddress &feed, const FeedError &error)
{
    m_database.transaction([&](Session &session) {
        const QDateTime now = m_clock.now();
        const int failures = m_feeds.recordFailure(session, feed, error, now);
        m_feeds.tryAgainAt(session, feed, nextAttempt(now, failures, m_spread()));
    });
}

bool FeedPoller::settleOutdated()
{
    return m_database.transaction([&](Session &session) {
        const auto id = m_conflicts.findOutdated(session, m_clock.now());
        const auto property = id ? m_properties.findForUpdate(session, *id) : std::nullopt;
        if (property)
            m_imports.reconcile(session, *property);
        return property.has_value();
    });
}

/// Of a deleted property only the past is kept, and that is not in calendars.
bool FeedPoller::removeOrphan()
{
    return m_database.transaction([&](Session &session) {
        const auto feed = m_feeds.findOrphan(session);
        if (!feed)
            return false;
        const Property property = m_properties.findForUpdate(session, feed->propertyId).value();
        m_imports.removeClaims(session, property, feed->id);
        m_feeds.remove(session, feed->propertyId, feed->id);
        return true;
    });
}

} // namespace roost
