#pragma once

#include "backend/http/request_handler.h"
#include "backend/http/upgrade_handler.h"
#include "backend/realtime/engine/engine_session.h"

#include <QHash>
#include <QSet>

#include <atomic>
#include <functional>

namespace roost::realtime {

/// Engine.IO 4 at one path: takes requests that poll and connections that become WebSockets, and makes sessions of
/// them.
///
/// Lives on the network thread; only the counts may be read from elsewhere.
class EngineServer : public QObject, public http::RequestHandler, public http::UpgradeHandler
{
    Q_OBJECT

public:
    struct Counts
    {
        int polling = 0;
        int webSockets = 0;
        qint64 droppedSlow = 0;    ///< since the start: clients that did not take what they were sent
        qint64 droppedSilent = 0;  ///< that did not answer a ping
        qint64 droppedInvalid = 0; ///< that broke the rules
        qint64 refused = 0;        ///< at a limit
    };

    using IsExempt = std::function<bool(const QHostAddress &)>;

    /// path: "/socket.io/". isExempt: from the limit of one address.
    EngineServer(QByteArray path, const EngineLimits &limits, IsExempt isExempt, QObject *parent = nullptr);

    QByteArray path() const override { return m_path; }
    std::optional<http::Response> refusal(const http::Request &head) override;
    void take(http::Upgrade upgrade) override;
    std::optional<qint64> bodyLimit(const http::Request &head) const override;
    void handle(http::Request request, Reply reply) override;

    const EngineLimits &limits() const { return m_limits; }
    Counts counts() const; ///< any thread

Q_SIGNALS:
    /// A client has come; nothing of it was heard yet. The server deletes the session some time after its closed().
    void opened(roost::realtime::EngineSession *session);

private:
    std::optional<http::Response> faultOf(const http::Request &head, QLatin1StringView transport);
    std::optional<http::Response> fullFor(const QHostAddress &address);
    EngineSession *session(const http::Request &head) const;
    EngineSession *add(const QHostAddress &address);
    void remove(EngineSession *session, EngineSession::End end);
    void countTransports();
    WebSocket *makeWebSocket(http::Upgrade upgrade);

    const QByteArray m_path;
    const EngineLimits m_limits;
    const IsExempt m_isExempt;
    QHash<QByteArray, EngineSession *> m_sessions;
    QHash<QHostAddress, int> m_ofAddress; ///< sessions
    int m_pollingSessions = 0;

    std::atomic<int> m_polling = 0;
    std::atomic<int> m_webSockets = 0;
    std::atomic<qint64> m_droppedSlow = 0;
    std::atomic<qint64> m_droppedSilent = 0;
    std::atomic<qint64> m_droppedInvalid = 0;
    std::atomic<qint64> m_refused = 0;
};

} // namespace roost::realtime
