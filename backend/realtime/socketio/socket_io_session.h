#pragma once

#include "backend/realtime/engine/engine_session.h"
#include "backend/realtime/socketio/packet_reader.h"

#include <QStringList>

namespace roost::realtime {

/// What one client of Socket.IO may cost.
struct SocketIoLimits
{
    std::chrono::milliseconds connectTime{45'000}; ///< for a client that is in no namespace to join one
    PacketReader::Limits packets{};
};

/// Socket.IO 5 over a session of Engine.IO: the namespaces that the client has joined, and packets both ways. A client
/// that breaks the rules, or joins nothing in time, is closed. Knows nothing of what events mean.
///
/// Lives on the network thread; belongs to its owner, not to the EngineSession, which outlives it.
class SocketIoSession : public QObject
{
    Q_OBJECT

public:
    /// nameSpaces: all that there are. The limits outlive it.
    SocketIoSession(EngineSession *engine, const QStringList &nameSpaces, const SocketIoLimits &limits,
                    QObject *parent);

    /// Lets the client into a namespace that it asked for.
    void accept(const QString &nameSpace);

    /// Answers its wish by a connect_error with this.
    void refuse(const QString &nameSpace, const QJsonObject &error);

    void send(const Packet &packet);

    /// Made once, for any number of clients.
    void send(const OutgoingPacket &packet, Delivery delivery = Delivery::Reliable)
    {
        m_engine->send(packet, delivery);
    }

    /// Sends what was gathered.
    void flush() { m_engine->flush(); }

    /// Takes the client out of a namespace, so that it does not come back by itself.
    void leave(const QString &nameSpace);

    void close(CloseCode code = CloseCode::Normal, const QByteArray &reason = {}) { m_engine->close(code, reason); }

    bool isIn(const QString &nameSpace) const { return m_joined.contains(nameSpace); }

Q_SIGNALS:
    void connectRequested(const QString &nameSpace, const QJsonObject &auth);

    /// An event or acknowledgement of a namespace that the client is in.
    void received(const roost::realtime::Packet &packet);

    void left(const QString &nameSpace); ///< by itself
    void closed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void receiveText(const QByteArray &text);
    void receiveBinary(const QByteArray &data);
    void proceed(PacketReader::Outcome outcome);
    void receive(const Packet &packet);
    void receiveConnect(const Packet &packet);
    void outOf(const QString &nameSpace);

    EngineSession *m_engine;
    const QStringList m_nameSpaces;
    const SocketIoLimits &m_limits;
    PacketReader m_reader;
    QStringList m_asked; ///< and not answered
    QStringList m_joined;
    QBasicTimer m_connectTimer;
};

} // namespace roost::realtime
