#include "backend/realtime/engine/upgrade_probe.h"

#include <QTimerEvent>

namespace roost::realtime {

UpgradeProbe::UpgradeProbe(WebSocket *socket, const EngineLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    connect(m_socket, &WebSocket::textReceived, this, &UpgradeProbe::receive);
    connect(m_socket, &WebSocket::binaryReceived, this, &UpgradeProbe::fail);
    connect(m_socket, &WebSocket::closed, this, [this] {
        fail();
        deleteLater(); // with the socket
    });
    m_timer.start(static_cast<int>(limits.upgradeTime.count()), this);
}

WebSocket *UpgradeProbe::takeSocket()
{
    m_socket->disconnect(this);
    m_socket->setParent(nullptr);
    return std::exchange(m_socket, nullptr);
}

void UpgradeProbe::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        fail();
}

void UpgradeProbe::receive(const QByteArray &text)
{
    if (m_isOver)
        return;
    if (text == "2probe") {
        m_isTried = true;
        m_socket->send(frameOf(Opcode::Text, "3probe"));
        Q_EMIT tried();
    } else if (text == "5" && m_isTried) {
        m_isOver = true;
        m_timer.stop();
        Q_EMIT decided();
    } else {
        fail();
    }
}

void UpgradeProbe::fail()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_timer.stop();
    m_socket->close(CloseCode::Normal);
    Q_EMIT failed();
}

} // namespace roost::realtime
