#pragma once

#include "backend/http/request_handler.h"

namespace roost::test {

/// Answers what the suites of HTTP ask for: "/", "/echo", "/cookie".
class ProtocolHandler : public http::RequestHandler
{
public:
    ProtocolHandler();

    void handle(http::Request request, Reply reply) override;

private:
    http::Response answer(const http::Request &request) const;

    const QByteArray m_startedAt;
};

} // namespace roost::test
