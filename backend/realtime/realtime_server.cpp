#include "backend/realtime/realtime_server.h"

#include "backend/core/errors.h"
#include "backend/core/ids.h"

#include <QLoggingCategory>

namespace roost::realtime {

namespace {

Q_LOGGING_CATEGORY(realtimeCategory, "roost.realtime")

/// How often the ends of tokens are looked for.
constexpr std::chrono::milliseconds checkInterval{500};

} // namespace

RealtimeServer::RealtimeServer(Parts parts, const RealtimeLimits &limits, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_limits(limits)
    , m_engine("/socket.io/", limits.engine, limits.isExempt)
    , m_checks(this)
    , m_history(limits.history, m_parts.firstSequence)
    , m_work(m_parts.network, m_parts.workers)
    , m_guard(m_rooms, m_parts.network, m_parts.workers, m_parts.questions)
    , m_commands(m_rooms, m_history, m_work, m_guard, limits.commands)
    , m_gathered(limits.gatherTime)
{
    connect(&m_engine, &EngineServer::opened, this, &RealtimeServer::add);
    connect(&m_checks, &QTimer::timeout, this, &RealtimeServer::check);
    m_checks.start(checkInterval);
}

void RealtimeServer::add(EngineSession *engine)
{
    auto *session = new ClientSession(engine, m_limits.socketIo, this);
    connect(session, &ClientSession::connectRequested, this,
            [this, session](const QByteArray &token) { connectSession(*session, token); });
    connect(session, &ClientSession::commandReceived, this,
            [this, session](const Command &command) { m_commands.execute(*session, command); });
    connect(session, &ClientSession::closed, this, [this, session] { remove(session); });
    m_sessions.insert(session);
}

void RealtimeServer::remove(ClientSession *session)
{
    if (!m_sessions.remove(session))
        return;
    m_gathered.remove(session);
    m_rooms.leaveAll(session);
    session->deleteLater();
}

void RealtimeServer::check()
{
    const QDateTime now = m_parts.clock.now();
    const auto sessions = m_sessions;
    for (ClientSession *session : sessions)
        session->check(now);
}

void RealtimeServer::connectSession(ClientSession &session, const QByteArray &token)
{
    if (token.isEmpty()) {
        welcome(session, {});
        return;
    }
    const quint64 before = m_guard.changes();
    const auto work = [this, token, before]() -> SessionWork::Continuation {
        return [this, identity = m_parts.authenticate(token), before](ClientSession &client) {
            welcome(client, identity);
            if (m_guard.changes() != before)
                m_guard.check({&client});
        };
    };
    m_work.run(session, work,
               [](ClientSession &client, const QString &code, const QString &detail) { client.refuse(detail, code); });
}

void RealtimeServer::welcome(ClientSession &session, const http::Identity &identity)
{
    const Room own = roomOfUser(identity.actor.userId);
    if (identity.actor.isSignedIn() && m_rooms.members({own}).size() >= m_limits.socketsPerAccount) {
        session.refuse(QStringLiteral("The account has too many connections."), QStringLiteral("TOO_MANY_SOCKETS"));
        return;
    }
    session.accept(identity);
    if (identity.actor.isSignedIn())
        m_rooms.join(&session, own);
    if (identity.actor.isAdmin()) {
        m_rooms.join(&session, roomOfAdmins()); // before the snapshot, so that no change falls between
        sendSnapshot(session);
    }
}

void RealtimeServer::sendSnapshot(ClientSession &session)
{
    const auto work = [this]() -> SessionWork::Continuation {
        return [this, snapshot = QJsonObject::fromVariantMap(m_parts.snapshotForAdmins())](ClientSession &client) {
            QJsonObject payload = snapshot;
            payload.insert(QStringLiteral("id"), newUuid().toString(QUuid::WithoutBraces));
            payload.insert(QStringLiteral("sequence"), m_history.lastSequence());
            payload.insert(QStringLiteral("emitted_at"), toRfc3339(m_parts.clock.now()));
            Packet packet;
            packet.arguments = {QStringLiteral("metrics"), payload};
            client.send(packet.toOutgoing().first());
        };
    };
    m_work.run(session, work, [](ClientSession &, const QString &, const QString &detail) {
        qCWarning(realtimeCategory, "no snapshot for an admin: %s", qPrintable(detail));
    });
}

void RealtimeServer::deliver(const QString &name, const QSet<Room> &rooms, EventHistory::Payload payload)
{
    const EventHistory::Entry &entry = m_history.append(name, rooms, std::move(payload));
    const auto members = m_rooms.members(rooms);
    m_deliveries += members.size();
    const bool isCrowd = members.size() >= m_limits.crowd;
    for (ClientSession *session : members) {
        if (!session->isConnected())
            continue;
        session->send(entry.packet(), isCrowd ? Delivery::Gathered : Delivery::Reliable);
        if (isCrowd)
            m_gathered.add(session);
    }
}

void RealtimeServer::checkEverybody()
{
    m_guard.check(m_sessions);
    for (const PropertyId &property : m_rooms.watchedProperties())
        m_guard.propertyChanged(property);
}

RealtimeServer::Counts RealtimeServer::counts() const
{
    return {.sockets = m_engine.counts(),
            .deliveries = m_deliveries,
            .resumed = m_commands.resumed(),
            .reloads = m_commands.reloads()};
}

void RealtimeServer::close()
{
    const auto sessions = m_sessions;
    for (ClientSession *session : sessions)
        session->close(CloseCode::GoingAway, "the server stops");
}

} // namespace roost::realtime
