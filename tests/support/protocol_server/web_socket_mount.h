#pragma once

#include "backend/http/upgrade_handler.h"

#include <QWebSocketServer>

#include <functional>

namespace roost::test {

/// Takes the upgrades at one path, and hands each on as a WebSocket of Qt's.
class WebSocketMount : public http::UpgradeHandler
{
public:
    /// Owns the socket, which is open.
    using Opened = std::function<void(QWebSocket *)>;

    WebSocketMount(const QByteArray &path, Opened opened);

    QByteArray path() const override { return m_path; }
    std::optional<http::Response> refusal(const http::Request &head) override;
    void take(http::Upgrade upgrade) override;

private:
    const QByteArray m_path;
    const Opened m_opened;
    QWebSocketServer m_server;
};

} // namespace roost::test
