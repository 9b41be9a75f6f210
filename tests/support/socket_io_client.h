#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QWebSocket>

namespace roost::test {

/// A client of Socket.IO that works frame by frame, in the event loop of the test. What does not come in time comes out
/// as an empty text, so that the comparison with it fails.
class SocketIoClient
{
public:
    explicit SocketIoClient(const QUrl &url);

    /// Reads the handshake and connects, with a token unless it is empty.
    void connectAs(const QString &token);

    void send(const QString &frame);
    void sendCommand(int id, const QString &name, const QJsonObject &argument);

    /// sendCommand() and the object of its acknowledgement.
    QJsonObject request(const QString &name, const QJsonObject &argument);

    QString nextFrame();

    /// The payload of the next frame, which is to be this event; else empty.
    QJsonObject nextEvent(const QString &name);

    /// Whether nothing comes for a little while.
    bool isSilent();
    bool waitForClose();

    QWebSocket &socket() { return m_socket; }

private:
    QWebSocket m_socket;
    QStringList m_frames;
    int m_nextId = 1'000;
};

} // namespace roost::test
