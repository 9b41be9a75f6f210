#include "backend/modules/calendar/feed_service.h"

#include "backend/core/errors.h"
#include "backend/modules/calendar/feed_schedule.h"

#include <QUrl>

namespace roost {

namespace {

constexpr int mostFeeds = 20;

/// As it is kept: webcal, which calendars have in their links, is https.
QString normalizedUrl(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (url.scheme() == u"webcal" || url.scheme() == u"webcals")
        url.setScheme(QStringLiteral("https"));
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        throw Invalid(QStringLiteral("/url"), QStringLiteral("FORMAT"),
                      QStringLiteral("Must be an address that begins with https:// or http://."));
    if (!url.userInfo().isEmpty())
        throw Invalid(QStringLiteral("/url"), QStringLiteral("PASSWORD"),
                      QStringLiteral("Must not have a name or password in it."));
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveFragment);
}

} // namespace

FeedService::FeedService(Database &database, const PropertyService &properties, ImportService &imports,
                         const Clock &clock)
    : m_database(database)
    , m_properties(properties)
    , m_imports(imports)
    , m_clock(clock)
{
}

QList<CalendarFeed> FeedService::list(const Actor &actor, PropertyId propertyId) const
{
    return m_database.read([&](Session &session) {
        const Property property = m_properties.getManaged(session, actor, propertyId);
        return m_feeds.list(session, propertyId, m_clock.today(property.timeZone.toUtf8()));
    });
}

Page<CalendarFeed> FeedService::list(const Actor &actor, FeedFilter filter, int limit,
                                     const std::optional<CalendarFeedId> &after) const
{
    filter.hostId = actor.isAdmin() ? std::nullopt : std::optional(actor.userId);
    return m_database.read([&](Session &session) {
        const QDate today = m_clock.today(QByteArrayLiteral("UTC"));
        return Page<CalendarFeed>::of(m_feeds.list(session, filter, today, limit + 1, after), limit);
    });
}

CalendarFeed FeedService::show(const Actor &actor, PropertyId propertyId, CalendarFeedId id) const
{
    return m_database.read(
        [&](Session &session) { return get(session, m_properties.getManaged(session, actor, propertyId), id); });
}

CalendarFeed FeedService::create(const Actor &actor, PropertyId propertyId, const FeedEdit &edit)
{
    const QDateTime now = m_clock.now();
    const CalendarFeed feed{
        .propertyId = propertyId,
        .id = CalendarFeedId::create(),
        .name = edit.name.value_or(QString()),
        .url = edit.url ? std::optional(normalizedUrl(*edit.url)) : std::nullopt,
        .nextAttemptAt = now,
        .createdAt = now,
    };
    return m_database.transaction([&](Session &session) {
        const Property property = m_properties.getManagedForUpdate(session, actor, propertyId);
        if (m_feeds.count(session, propertyId) >= mostFeeds)
            throw Conflict(QStringLiteral("TOO_MANY"),
                           QStringLiteral("A property listens to %1 calendars at the most.").arg(mostFeeds));
        m_feeds.insert(session, feed, actor.userId);
        return get(session, property, feed.id);
    });
}

CalendarFeed FeedService::update(const Actor &actor, PropertyId propertyId, CalendarFeedId id,
                                 std::optional<qint64> version, const FeedEdit &edit)
{
    const auto url = edit.url ? std::optional(normalizedUrl(*edit.url)) : std::nullopt;
    return m_database.transaction([&](Session &session) {
        const Property property = m_properties.getManagedForUpdate(session, actor, propertyId);
        CalendarFeed feed = getAtVersion(session, property, id, version);
        feed.name = edit.name.value_or(feed.name);
        if (url)
            feed.url = url;
        m_feeds.update(session, feed, m_clock.now());
        return get(session, property, id);
    });
}

void FeedService::remove(const Actor &actor, PropertyId propertyId, CalendarFeedId id, std::optional<qint64> version)
{
    m_database.transaction([&](Session &session) {
        const Property property = m_properties.getManagedForUpdate(session, actor, propertyId);
        getAtVersion(session, property, id, version);
        m_imports.removeClaims(session, property, id);
        m_feeds.remove(session, propertyId, id);
        m_imports.reconcile(session, property); // another feed may want the same nights
    });
}

CalendarFeed FeedService::replaceFile(const Actor &actor, PropertyId propertyId, CalendarFeedId id,
                                      const QByteArray &document)
{
    return m_database.transaction([&](Session &session) {
        const Property property = m_properties.getManagedForUpdate(session, actor, propertyId);
        if (get(session, property, id).url)
            throw Conflict(QStringLiteral("HAS_ADDRESS"),
                           QStringLiteral("This calendar is read from its address, not from files."));
        m_imports.read(property, document);
        const FeedAddress feed{.propertyId = propertyId, .id = id};
        m_feeds.keepDocument(session, feed, document, {});
        m_imports.reconcile(session, property);
        m_feeds.recordSuccess(session, feed, m_clock.now(), nextReading(m_clock.now(), 0));
        return get(session, property, id);
    });
}

CalendarFeed FeedService::get(Session &session, const Property &property, CalendarFeedId id) const
{
    const auto feed = m_feeds.find(session, property.id, id, m_clock.today(property.timeZone.toUtf8()));
    if (!feed)
        throw NotFound(QStringLiteral("The property has no such calendar."));
    return *feed;
}

CalendarFeed FeedService::getAtVersion(Session &session, const Property &property, CalendarFeedId id,
                                       std::optional<qint64> version) const
{
    const CalendarFeed feed = get(session, property, id);
    if (version && *version != feed.version)
        throw PreconditionFailed(QStringLiteral("The calendar has changed since; read it again."));
    return feed;
}

} // namespace roost
