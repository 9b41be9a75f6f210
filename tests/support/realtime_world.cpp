#include "tests/support/realtime_world.h"

#include "backend/core/errors.h"

namespace roost::test {

namespace {

std::atomic<qint64> epochs = 0;

const QByteArray contract = "paths: { /book: { post: { responses: { '204': { description: done } } } } }";

class TestEvent : public Event
{
public:
    TestEvent(const QString &name, const Audience &audience, const QVariantMap &payload = {})
        : m_name(name)
        , m_audience(audience)
        , m_payload(payload)
    {
    }

    QString name() const override { return m_name; }
    Audience audience() const override { return m_audience; }
    QVariantMap payload() const override { return m_payload; }

private:
    QString m_name;
    Audience m_audience;
    QVariantMap m_payload;
};

} // namespace

Audience forUser(const UserId &user)
{
    Audience audience;
    audience.users = {user};
    return audience;
}

Audience forAdmins()
{
    Audience audience;
    audience.admins = true;
    return audience;
}

Audience forWatchers(const PropertyId &property)
{
    Audience audience;
    audience.watchersOfProperty = property;
    return audience;
}

QByteArray upgradeRequest(const QByteArray &query)
{
    return "GET /socket.io/?" + query +
           " HTTP/1.1\r\nHost: roost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
}

RealtimeWorld::RealtimeWorld(const realtime::RealtimeLimits &limits, const UserId &guestId)
    : guest(guestId)
    , m_workers(QStringLiteral("worker"), 4, 1'000)
    , m_document({contract})
    , m_router(routes())
    , m_application({m_router,
                     m_document,
                     m_workers,
                     m_workers,
                     m_network,
                     [this](const QByteArray &token) { return identityOf(token); },
                     {}},
                    {{}, RateRules::off()})
    , m_realtime(parts(), limits)
    , m_server(m_application)
{
    realtime::relayEvents(m_bus, m_network, m_realtime, clock, [this](const QByteArray &message) {
        if (tellOthers)
            tellOthers(message);
    });
    m_application.mount(m_realtime.engine().path(), m_realtime.engine());
    m_server.addUpgradeHandler(m_realtime.engine());
    m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
}

RealtimeWorld::~RealtimeWorld()
{
    m_workers.stop();
}

void RealtimeWorld::publish(const QString &name, const Audience &audience, const QVariantMap &payload)
{
    m_bus.publish(std::make_shared<TestEvent>(name, audience, payload));
}

QUrl RealtimeWorld::url() const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/socket.io/?EIO=4&transport=websocket").arg(port()));
}

std::unique_ptr<SocketIoClient> RealtimeWorld::client(const QString &token) const
{
    auto result = std::make_unique<SocketIoClient>(url());
    result->connectAs(token);
    return result;
}

int RealtimeWorld::sockets() const
{
    const auto counts = m_realtime.counts().sockets;
    return counts.polling + counts.webSockets;
}

http::Identity RealtimeWorld::identityOf(const QByteArray &token) const
{
    const QDateTime expiresAt(QDate(2030, 5, 1), QTime(12, 15), Qt::UTC);
    if (token == "guest")
        return {{guest, Role::Guest, {}}, expiresAt};
    if (token == "admin")
        return {{admin, Role::Guest | Role::Admin, {}}, expiresAt};
    throw Unauthenticated(QStringLiteral("The token does not hold."), QStringLiteral("TOKEN_INVALID"));
}

http::Identity RealtimeWorld::admitted(const QByteArray &token) const
{
    const http::Identity identity = confirm(identityOf(token));
    if (afterAuthentication)
        afterAuthentication();
    return identity;
}

void RealtimeWorld::receive(const QByteArray &message)
{
    realtime::receiveEvent(m_network, &m_realtime, message);
}

http::Identity RealtimeWorld::confirm(const http::Identity &identity) const
{
    if (hasEnded)
        throw Unauthenticated(QStringLiteral("The session has ended."), QStringLiteral("SESSION_ENDED"));
    http::Identity confirmed = identity;
    if (hasLostRole)
        confirmed.actor.roles.setFlag(Role::Admin, false);
    return confirmed;
}

QList<http::Route> RealtimeWorld::routes()
{
    const auto book = [this](const http::Request &) {
        publish(QStringLiteral("booking_created"), forUser(guest));
        return http::Response::noContent();
    };
    return {{http::Method::Post, "/book", http::Access::Public, book}};
}

realtime::RealtimeServer::Parts RealtimeWorld::parts()
{
    return {
        .network = m_network,
        .workers = m_workers,
        .clock = clock,
        .authenticate = [this](const QByteArray &token) { return admitted(token); },
        .questions = {.confirm = [this](const http::Identity &identity) { return confirm(identity); },
                      .mayWatch = [this](const Actor &,
                                         const PropertyId &property) { return property == openProperty && !isHidden; }},
        .snapshotForAdmins =
            [] {
                return QVariantMap{{QStringLiteral("version"), 7}, {QStringLiteral("bookings"), 42}};
            },
        .firstSequence = ++epochs << 32,
    };
}

} // namespace roost::test
