#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class MessageService;

/// Threads and their messages over HTTP. Any worker thread.
class MessageController
{
public:
    explicit MessageController(MessageService &messages);

    http::Response list(const http::Request &request) const;
    http::Response open(const http::Request &request) const;
    http::Response show(const http::Request &request) const;
    http::Response listMessages(const http::Request &request) const;
    http::Response post(const http::Request &request) const;
    http::Response markRead(const http::Request &request) const;

private:
    MessageService &m_messages;
};

} // namespace roost
