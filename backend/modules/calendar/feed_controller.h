#pragma once

#include "backend/core/clock.h"
#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

struct CalendarFeed;
class FeedPoller;
class FeedService;

/// The calendars that a property listens to, over HTTP. Any worker thread.
class FeedController
{
public:
    FeedController(FeedService &feeds, FeedPoller &poller, const Clock &clock);

    http::Response list(const http::Request &request) const;
    http::Response listAll(const http::Request &request) const;
    http::Response create(const http::Request &request) const;
    http::Response show(const http::Request &request) const;
    http::Response update(const http::Request &request) const;
    http::Response remove(const http::Request &request) const;
    http::Response refresh(const http::Request &request) const;
    http::Response replaceFile(const http::Request &request) const;

private:
    http::Response answer(const CalendarFeed &feed, int status = 200) const;

    FeedService &m_feeds;
    FeedPoller &m_poller;
    const Clock &m_clock;
};

} // namespace roost
