#pragma once

#include "backend/http/server.h"

namespace roost::test {

/// Answers with what it was asked, at once; /big with four million bytes; /later when the test gives the reply.
class EchoHandler : public http::RequestHandler
{
public:
    void handle(http::Request request, Reply reply) override
    {
        ++requests;
        last = request;
        if (request.path == "/later")
            kept.append(std::move(reply));
        else if (request.path == "/big")
            reply(http::Response::text(QByteArray(bigSize, 'x'), "text/plain"));
        else
            reply(http::Response::text(toString(request.method) + ' ' + request.target + ' ' + request.body,
                                       "text/plain"));
    }

    void unreadable(const http::Request &, const http::Response &response) override { refused.append(response.status); }

    static constexpr qsizetype bigSize = 4'000'000;

    int requests = 0;
    QList<int> refused; ///< statuses of what could not be read, or was one too many
    http::Request last{};
    QList<Reply> kept;
};

/// Limits of 300 ms for all that a client may let wait.
inline http::ServerLimits quickLimits()
{
    http::ServerLimits limits;
    auto &times = limits.connection;
    times.firstByteTime = times.headTime = times.bodyTime = std::chrono::milliseconds{300};
    times.idleTime = times.writeTime = times.lingerTime = std::chrono::milliseconds{300};
    return limits;
}

} // namespace roost::test
