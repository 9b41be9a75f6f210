#include "ui/api/realtime_client.h"

#include "ui/api/socketio_packet.h"

#include <QSslError>
#include <QTimer>
#include <QUrlQuery>
#include <QWebSocket>

#include <cmath>

namespace roost::ui {

namespace {

constexpr int connectTimeoutMs = 10'000;
constexpr int longestWaitMs = 30'000;

QUrl socketAddress(const QUrl &server)
{
    QUrl url = server;
    url.setScheme(server.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setPath(QStringLiteral("/socket.io/"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("EIO"), QStringLiteral("4"));
    query.addQueryItem(QStringLiteral("transport"), QStringLiteral("websocket"));
    url.setQuery(query);
    return url;
}

} // namespace

class RealtimeClient::Private
{
public:
    explicit Private(RealtimeClient *client);

    void connectNow();
    void lost();
    void setState(State value);
    void receive(const QString &frame);
    void receiveEvent(const QJsonArray &arguments);
    void receiveAcknowledgement(const SocketIoPacket &packet);
    void becomeLive();
    int request(const QString &name, const QJsonObject &argument);
    void send(const SocketIoPacket &packet) { socket.sendTextMessage(packet.toFrame()); }

    RealtimeClient *q;
    QWebSocket socket;
    QTimer retry;
    QTimer silence; ///< no frame for longer than the server's heartbeat allows
    QUrl server;
    QString token;
    State state = State::Offline;
    int failures = 0;
    int nextAcknowledgement = 0;
    int resumeAcknowledgement = -1;
    int heartbeatMs = connectTimeoutMs;
    qint64 lastSequence = 0; ///< 0: no event has come yet
    QDateTime lostAt;
    QHash<QString, int> watchers; ///< property → how many watch it
};

RealtimeClient::Private::Private(RealtimeClient *client)
    : q(client)
{
    retry.setSingleShot(true);
    silence.setSingleShot(true);
    QObject::connect(&retry, &QTimer::timeout, q, [this] { connectNow(); });
    QObject::connect(&silence, &QTimer::timeout, q, [this] { socket.abort(); });
    QObject::connect(&socket, &QWebSocket::textMessageReceived, q, [this](const QString &frame) { receive(frame); });
    QObject::connect(&socket, &QWebSocket::disconnected, q, [this] { lost(); });
}

void RealtimeClient::Private::connectNow()
{
    setState(State::Connecting);
    silence.start(connectTimeoutMs);
    socket.open(socketAddress(server));
}

void RealtimeClient::Private::lost()
{
    silence.stop();
    if (state == State::Offline)
        return;
    retry.start(std::min(longestWaitMs, 1000 << std::min(failures, 5)));
    ++failures;
    if (state == State::Live)
        lostAt = QDateTime::currentDateTime();
    setState(State::Waiting);
}

void RealtimeClient::Private::setState(State value)
{
    if (state == value)
        return;
    state = value;
    Q_EMIT q->stateChanged(value);
}

void RealtimeClient::Private::receive(const QString &frame)
{
    silence.start(heartbeatMs);
    const auto packet = SocketIoPacket::parse(frame);
    if (!packet)
        return;
    using Type = SocketIoPacket::Type;
    switch (packet->type) {
    case Type::Open:
        heartbeatMs = packet->object.value(QLatin1String("pingInterval")).toInt(25'000) +
                      packet->object.value(QLatin1String("pingTimeout")).toInt(20'000);
        send({Type::Connect, {{QStringLiteral("token"), token}}, {}, {}});
        break;
    case Type::Ping:
        send({Type::Pong, {}, {}, {}});
        break;
    case Type::Connect:
        becomeLive();
        break;
    case Type::ConnectError:
        Q_EMIT q->tokenRefused();
        socket.close();
        break;
    case Type::Close:
    case Type::Disconnect:
        socket.close();
        break;
    case Type::Event:
        receiveEvent(packet->arguments);
        break;
    case Type::Ack:
        receiveAcknowledgement(*packet);
        break;
    case Type::Pong:
        break;
    }
}

void RealtimeClient::Private::receiveEvent(const QJsonArray &arguments)
{
    const auto name = arguments.at(0).toString();
    const auto payload = arguments.at(1).toObject();
    lastSequence = payload.value(QLatin1String("sequence")).toInteger(lastSequence); // another server's may be lower
    if (name == QLatin1String("reload"))
        Q_EMIT q->reloadNeeded();
    else
        Q_EMIT q->eventReceived(name, payload);
}

void RealtimeClient::Private::receiveAcknowledgement(const SocketIoPacket &packet)
{
    if (packet.acknowledgement != resumeAcknowledgement)
        return;
    resumeAcknowledgement = -1;
    const auto answer = packet.arguments.at(0).toObject();
    if (!answer.value(QLatin1String("ok")).toBool() || answer.value(QLatin1String("reload")).toBool())
        Q_EMIT q->reloadNeeded();
}

void RealtimeClient::Private::becomeLive()
{
    failures = 0;
    for (auto watcher = watchers.cbegin(); watcher != watchers.cend(); ++watcher)
        request(QStringLiteral("watch"), {{QStringLiteral("property_id"), watcher.key()}});
    if (lastSequence > 0)
        resumeAcknowledgement = request(QStringLiteral("resume"), {{QStringLiteral("after"), lastSequence}});
    // Without any event there is no place in their order to go on from.
    const bool isMissingUnknown = std::exchange(lostAt, {}).isValid() && lastSequence == 0;
    setState(State::Live);
    if (isMissingUnknown)
        Q_EMIT q->reloadNeeded();
}

int RealtimeClient::Private::request(const QString &name, const QJsonObject &argument)
{
    const int acknowledgement = nextAcknowledgement++;
    send({SocketIoPacket::Type::Event, {}, {name, argument}, acknowledgement});
    return acknowledgement;
}

RealtimeClient::RealtimeClient(QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(this))
{
}

RealtimeClient::~RealtimeClient()
{
    m_private->socket.disconnect(this);
}

void RealtimeClient::open(const QUrl &server, const QString &accessToken)
{
    const bool isSameServer = server == m_private->server;
    m_private->server = server;
    m_private->token = accessToken;
    if (isSameServer && m_private->state == State::Live)
        return;
    if (!isSameServer) {
        m_private->lastSequence = 0;
        m_private->lostAt = {};
    }
    m_private->failures = 0;
    m_private->state = State::Offline; // so that ending the old connection does not count as losing it
    m_private->socket.abort();
    m_private->retry.stop();
    m_private->connectNow();
}

void RealtimeClient::close()
{
    m_private->retry.stop();
    m_private->silence.stop();
    m_private->lastSequence = 0;
    m_private->lostAt = {};
    m_private->watchers.clear();
    m_private->setState(State::Offline);
    m_private->socket.close();
}

void RealtimeClient::suspend()
{
    m_private->retry.stop();
    m_private->silence.stop();
    if (!m_private->lostAt.isValid())
        m_private->lostAt = QDateTime::currentDateTime();
    m_private->setState(State::Offline);
    m_private->socket.close();
}

void RealtimeClient::ignoreCertificateErrors(const QList<QSslError> &errors)
{
    m_private->socket.ignoreSslErrors(errors);
}

void RealtimeClient::retryNow()
{
    if (m_private->state != State::Waiting)
        return;
    m_private->retry.stop();
    m_private->connectNow();
}

RealtimeClient::State RealtimeClient::state() const
{
    return m_private->state;
}

int RealtimeClient::secondsToRetry() const
{
    return std::max(0, static_cast<int>(std::ceil(m_private->retry.remainingTime() / 1000.0)));
}

QDateTime RealtimeClient::lostAt() const
{
    return m_private->lostAt;
}

void RealtimeClient::watchProperty(const QString &propertyId)
{
    if (++m_private->watchers[propertyId] == 1 && state() == State::Live)
        m_private->request(QStringLiteral("watch"), {{QStringLiteral("property_id"), propertyId}});
}

void RealtimeClient::unwatchProperty(const QString &propertyId)
{
    const auto watcher = m_private->watchers.find(propertyId);
    if (watcher == m_private->watchers.end() || --*watcher > 0)
        return;
    m_private->watchers.erase(watcher);
    if (state() == State::Live)
        m_private->request(QStringLiteral("unwatch"), {{QStringLiteral("property_id"), propertyId}});
}

} // namespace roost::ui
