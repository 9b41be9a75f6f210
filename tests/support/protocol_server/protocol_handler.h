#pragma once

#include "backend/realtime/engine/engine_server.h"

namespace roost::test {

/// Answers what the suites of HTTP ask for: "/", "/echo", "/cookie"; and hands on what polls.
class ProtocolHandler : public http::RequestHandler
{
public:
    /// engines: those at other paths, which outlive it.
    explicit ProtocolHandler(QList<realtime::EngineServer *> engines);

    std::optional<qint64> bodyLimit(const http::Request &head) const override;
    void handle(http::Request request, Reply reply) override;

private:
    realtime::EngineServer *engineAt(const QByteArray &path) const;
    http::Response answer(const http::Request &request) const;

    const QList<realtime::EngineServer *> m_engines;
    const QByteArray m_startedAt;
};

} // namespace roost::test
