#pragma once

#include "backend/realtime/websocket/web_socket.h"

namespace roost::test {

/// A WebSocket at one path that sends back every message, text and binary, to 16 MiB.
class WebSocketEcho : public QObject, public http::UpgradeHandler
{
public:
    explicit WebSocketEcho(const QByteArray &path)
        : m_path(path)
    {
    }

    QByteArray path() const override { return m_path; }
    std::optional<http::Response> refusal(const http::Request &head) override;
    void take(http::Upgrade upgrade) override;

private:
    const QByteArray m_path;
};

} // namespace roost::test
