#pragma once

#include "backend/realtime/socketio/socket_io_session.h"

namespace roost::test {

/// A client of Socket.IO in the namespaces "/" and "/custom": is told by `auth` what it gave when it connected; in "/",
/// `message` comes back as `message-back`, and `message-with-ack` is acknowledged, both with their arguments.
class SocketIoEcho : public QObject
{
public:
    /// Goes when the client does; the limits outlive it.
    SocketIoEcho(realtime::EngineSession *engine, const realtime::SocketIoLimits &limits, QObject *parent);

private:
    void welcome(const QString &nameSpace, const QJsonObject &auth);
    void receive(const realtime::Packet &packet);

    realtime::SocketIoSession m_session;
};

} // namespace roost::test
