#pragma once

#include "backend/realtime/engine/engine_limits.h"
#include "backend/realtime/websocket/web_socket.h"

namespace roost::realtime {

/// A WebSocket that is to take over a session which polls: the client tries it by "2probe", and decides by "5".
/// Anything else, or nothing in time, ends the WebSocket, and the session goes on as it was.
class UpgradeProbe : public QObject
{
    Q_OBJECT

public:
    /// Owns the socket, which is not started.
    UpgradeProbe(WebSocket *socket, const EngineLimits &limits, QObject *parent);

    void start() { m_socket->start(); }

    bool isTried() const { return m_isTried; }

    /// After decided(): the socket, for its new owner.
    WebSocket *takeSocket();

Q_SIGNALS:
    void tried();   ///< it works: nothing more should wait at the other transport
    void decided(); ///< the client goes on here; never after failed()
    void failed();  ///< the socket is gone, or about to be

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void receive(const QByteArray &text);
    void fail();

    WebSocket *m_socket;
    QBasicTimer m_timer;
    bool m_isTried = false;
    bool m_isOver = false;
};

} // namespace roost::realtime
