#include "backend/realtime/engine/engine_session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimerEvent>

namespace roost::realtime {

namespace {

/// Enough that nobody guesses another's: whoever has it may speak for the client.
QByteArray newSessionId()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

int milliseconds(std::chrono::milliseconds time)
{
    return static_cast<int>(time.count());
}

} // namespace

EngineSession::EngineSession(const EngineLimits &limits, const QHostAddress &peerAddress, QObject *parent)
    : QObject(parent)
    , m_id(newSessionId())
    , m_limits(limits)
    , m_peerAddress(peerAddress)
{
}

EngineSession::~EngineSession() = default;

void EngineSession::open(const PollingTransport::Reply &reply)
{
    m_polling = std::make_unique<PollingTransport>();
    startHeartbeat();
    m_polling->poll(reply);
    m_polling->send(OutgoingPacket::text(handshake("websocket")));
}

void EngineSession::open(WebSocket *socket)
{
    use(socket);
    startHeartbeat();
    socket->start();
    send(OutgoingPacket::text(handshake(nullptr)));
}

/// upgrades: the transport that may follow; none for nullptr.
QByteArray EngineSession::handshake(const char *upgrades) const
{
    QJsonArray transports;
    if (upgrades)
        transports.append(QString::fromLatin1(upgrades));
    const QJsonObject object{
        {QStringLiteral("sid"), QString::fromLatin1(m_id)},
        {QStringLiteral("upgrades"), transports},
        {QStringLiteral("pingInterval"), static_cast<qint64>(m_limits.pingInterval.count())},
        {QStringLiteral("pingTimeout"), static_cast<qint64>(m_limits.pingTimeout.count())},
        {QStringLiteral("maxPayload"), m_limits.messageBytes},
    };
    return '0' + QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool EngineSession::poll(PollingTransport::Reply reply)
{
    if (isOverdue())
        return false;
    if (m_polling->isPolled()) {
        end(End::BadPacket);
        return false;
    }
    m_polling->poll(std::move(reply));
    if (m_state == State::Closing && m_polling->unsent() == 0)
        end(End::Closed); // the goodbye is fetched
    else if (m_probe && m_probe->isTried())
        m_polling->release(OutgoingPacket::text("6"));
    return true;
}

bool EngineSession::receivePayload(const QByteArray &body)
{
    if (isOverdue())
        return false;
    const auto packets = EnginePacket::parsePayload(body);
    if (!packets) {
        end(End::BadPacket);
        return false;
    }
    for (const EnginePacket &packet : *packets) {
        if (m_state == State::Open)
            receive(packet);
    }
    return true;
}

void EngineSession::upgrade(WebSocket *socket)
{
    if (m_probe || !m_polling || m_state != State::Open) {
        socket->start();
        letGo(socket);
        return;
    }
    m_probe = new UpgradeProbe(socket, m_limits, this);
    connect(m_probe, &UpgradeProbe::tried, this, [this] { m_polling->release(OutgoingPacket::text("6")); });
    connect(m_probe, &UpgradeProbe::decided, this, &EngineSession::takeOver);
    connect(m_probe, &UpgradeProbe::failed, this, [this] { m_probe = nullptr; });
    m_probe->start();
}

void EngineSession::takeOver()
{
    UpgradeProbe *probe = std::exchange(m_probe, nullptr);
    WebSocket *socket = probe->takeSocket();
    probe->deleteLater();
    if (m_state != State::Open) {
        letGo(socket);
        return;
    }
    const QList<OutgoingPacket> unsent = m_polling->takeUnsent();
    m_polling.reset(); // which releases a GET that waits
    use(socket);
    for (const OutgoingPacket &packet : unsent)
        m_socket->send(packet.frame());
    Q_EMIT upgraded();
}

void EngineSession::use(WebSocket *socket)
{
    m_socket = socket;
    m_socket->setParent(this);
    connect(m_socket, &WebSocket::textReceived, this, &EngineSession::receiveText);
    connect(m_socket, &WebSocket::binaryReceived, this, [this](const QByteArray &data) {
        if (m_state == State::Open)
            Q_EMIT binaryReceived(data);
    });
    connect(m_socket, &WebSocket::closed, this,
            [this](WebSocket::End how) { end(how == WebSocket::End::SlowReader ? End::SlowReader : End::Closed); });
}

void EngineSession::send(const OutgoingPacket &packet, Delivery delivery)
{
    if (m_state != State::Open)
        return;
    const qsizetype waiting = m_socket ? m_socket->unwritten() : m_polling->unsent();
    const bool isReady = waiting == 0 && (m_socket || m_polling->isPolled());
    if (delivery == Delivery::Volatile && !isReady)
        return;
    if (m_socket && delivery == Delivery::Gathered) {
        m_socket->gather(packet.frame());
    } else if (m_socket) {
        m_socket->send(packet.frame());
    } else if (waiting + packet.size() > m_limits.outputBytes) {
        end(End::SlowReader);
    } else {
        m_polling->send(packet);
    }
}

void EngineSession::flush()
{
    if (m_socket)
        m_socket->flush();
}

void EngineSession::close(CloseCode code, const QByteArray &reason)
{
    if (m_state != State::Open)
        return;
    if (m_socket) {
        m_state = State::Closing;
        m_timer.stop();
        m_socket->close(code, reason);
        return;
    }
    m_polling->send(OutgoingPacket::text("1"));
    m_state = State::Closing;
    m_timer.start(milliseconds(m_limits.pingTimeout), Qt::PreciseTimer, this);
    if (m_polling->unsent() == 0)
        end(End::Closed);
}

void EngineSession::receiveText(const QByteArray &text)
{
    if (m_state != State::Open)
        return;
    if (const auto packet = EnginePacket::parse(text))
        receive(*packet);
    else
        end(End::BadPacket);
}

void EngineSession::receive(const EnginePacket &packet)
{
    switch (packet.type) {
    case EnginePacket::Type::Message:
        Q_EMIT textReceived(packet.data);
        break;
    case EnginePacket::Type::Binary:
        Q_EMIT binaryReceived(packet.data);
        break;
    case EnginePacket::Type::Pong:
        startHeartbeat();
        break;
    case EnginePacket::Type::Close:
        closeByClient();
        break;
    case EnginePacket::Type::Noop:
    case EnginePacket::Type::Upgrade:
        break;
    case EnginePacket::Type::Open:
    case EnginePacket::Type::Ping:
        end(End::BadPacket); // the server's to send
        break;
    }
}

void EngineSession::startHeartbeat()
{
    m_awaitsPong = false;
    m_pingDue = QDeadlineTimer(m_limits.pingInterval, Qt::PreciseTimer);
    m_timer.start(milliseconds(m_limits.pingInterval), Qt::PreciseTimer, this);
}

/// What is late is late, though the timer may come after the request.
bool EngineSession::isOverdue()
{
    if (m_awaitsPong && QDeadlineTimer(m_pingDue + milliseconds(m_limits.pingTimeout)).hasExpired())
        end(End::PingTimeout);
    return m_state == State::Closed;
}

void EngineSession::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    if (m_state == State::Closing || m_awaitsPong) {
        end(m_awaitsPong ? End::PingTimeout : End::Closed);
        return;
    }
    m_awaitsPong = true;
    const auto late = milliseconds(m_limits.pingTimeout) + m_pingDue.deadline() - QDeadlineTimer::current().deadline();
    m_timer.start(static_cast<int>(std::max<qint64>(late, 0)), Qt::PreciseTimer, this);
    send(OutgoingPacket::text("2"));
}

void EngineSession::closeByClient()
{
    if (m_socket)
        close();
    else
        end(End::Closed); // a GET that waits gets a noop
}

/// Closes a socket that takes its time for that, longer than the session lives.
void EngineSession::letGo(WebSocket *socket)
{
    socket->disconnect(this);
    socket->setParent(parent());
    connect(socket, &WebSocket::closed, socket, &QObject::deleteLater);
    socket->close(CloseCode::PolicyViolation);
}

void EngineSession::end(End end)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_timer.stop();
    if (m_polling)
        m_polling->release(OutgoingPacket::text(end == End::Closed ? "6" : "1"));
    if (m_socket && m_socket->isOpen())
        letGo(m_socket);
    QMetaObject::invokeMethod(
        this, [this, end] { Q_EMIT closed(end); }, Qt::QueuedConnection);
}

} // namespace roost::realtime
