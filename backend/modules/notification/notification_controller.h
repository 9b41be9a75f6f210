#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class NotificationService;
class OutboxService;

/// Notifications, and the outbox for admins, over HTTP. Any worker thread.
class NotificationController
{
public:
    NotificationController(NotificationService &notifications, OutboxService &outbox);

    http::Response list(const http::Request &request) const;
    http::Response markRead(const http::Request &request) const;
    http::Response listOutbox(const http::Request &request) const;
    http::Response showOutboxEntry(const http::Request &request) const;
    http::Response replayOutboxEntry(const http::Request &request) const;

private:
    NotificationService &m_notifications;
    OutboxService &m_outbox;
};

} // namespace roost
