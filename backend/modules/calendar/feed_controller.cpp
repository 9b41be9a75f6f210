#include "backend/modules/calendar/feed_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/calendar/calendar_json.h"
#include "backend/modules/calendar/feed_poller.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

CalendarFeedId feedId(const Request &request)
{
    return request.pathId<CalendarFeedId>("feed_id");
}

} // namespace

FeedController::FeedController(FeedService &feeds, FeedPoller &poller, const Clock &clock)
    : m_feeds(feeds)
    , m_poller(poller)
    , m_clock(clock)
{
}

Response FeedController::list(const Request &request) const
{
    QJsonArray items;
    for (const CalendarFeed &feed : m_feeds.list(request.actor, request.pathId<PropertyId>()))
        items.append(toJson(feed, m_clock.now()));
    return Response::json(http::pageJson(items, std::nullopt));
}

Response FeedController::listAll(const Request &request) const
{
    const auto cursor = Cursor::of(request, 1);
    const auto after = cursor ? std::optional(cursor->id<CalendarFeedId>(0)) : std::nullopt;
    FeedFilter filter;
    filter.failing = request.queryValue("failing") == QStringLiteral("true");
    const Page<CalendarFeed> page = m_feeds.list(request.actor, filter, http::pageLimit(request), after);

    QJsonArray items;
    for (const CalendarFeed &feed : page.items)
        items.append(toJson(feed, m_clock.now()));
    std::optional<Cursor> next;
    if (page.hasMore)
        next = Cursor({page.items.constLast().id.toString()});
    return Response::json(http::pageJson(items, next));
}

Response FeedController::create(const Request &request) const
{
    const CalendarFeed feed =
        m_feeds.create(request.actor, request.pathId<PropertyId>(), feedEditFromJson(request.json));
    return answer(feed, 201).withHeader("Location", "/api/v1/properties/" + feed.propertyId.toString().toLatin1() +
                                                        "/calendar-feeds/" + feed.id.toString().toLatin1());
}

Response FeedController::show(const Request &request) const
{
    return answer(m_feeds.show(request.actor, request.pathId<PropertyId>(), feedId(request)));
}

Response FeedController::update(const Request &request) const
{
    return answer(m_feeds.update(request.actor, request.pathId<PropertyId>(), feedId(request), request.ifMatchVersion(),
                                 feedEditFromJson(request.json)));
}

Response FeedController::remove(const Request &request) const
{
    m_feeds.remove(request.actor, request.pathId<PropertyId>(), feedId(request), request.ifMatchVersion());
    return Response::noContent();
}

Response FeedController::refresh(const Request &request) const
{
    return answer(m_poller.refresh(request.actor, request.pathId<PropertyId>(), feedId(request)));
}

Response FeedController::replaceFile(const Request &request) const
{
    return answer(m_feeds.replaceFile(request.actor, request.pathId<PropertyId>(), feedId(request), request.body));
}

Response FeedController::answer(const CalendarFeed &feed, int status) const
{
    return Response::json(toJson(feed, m_clock.now()), status).withVersion(feed.version);
}

} // namespace roost
