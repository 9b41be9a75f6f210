#pragma once

#include "backend/http/response.h"
#include "backend/http/request.h"

namespace roost {

class NotificationService;
class Outbox;

/// What people are told, and what is on its way to them, over HTTP. Any worker thread.
class NotificationController
{
public:
    NotificationController(NotificationService &notifications, Outbox &outbox);

    http::Response list(const http::Request &request) const;
    http::Response markRead(const http::Request &request) const;
    http::Response listOutbox(const http::Request &request) const;
    http::Response showOutboxEntry(const http::Request &request) const;
    http::Response replayOutboxEntry(const http::Request &request) const;

private:
    NotificationService &m_notifications;
    Outbox &m_outbox;
};

} // namespace roost
