#pragma once

#include "backend/http/middleware/token_buckets.h"
#include "backend/realtime/access_guard.h"
#include "backend/realtime/event_history.h"

namespace roost::realtime {

struct CommandLimits
{
    qsizetype rooms = 200; ///< that one client is in
    http::TokenBuckets::Rate rate{20, 100};
};

/// Answers what clients ask: watch and unwatch {property_id} or {city}, resume {after}. An acknowledgement is {ok:
/// true}, or {ok: false, code, detail}; that of resume has reload: true when too much was missed. Network thread.
class CommandHandler
{
public:
    /// What it is given outlives it.
    CommandHandler(Rooms &rooms, const EventHistory &history, SessionWork &work, AccessGuard &guard,
                   const CommandLimits &limits);

    void execute(ClientSession &session, const Command &command);

    qint64 resumed() const { return m_resumed; } ///< clients that got what they had missed; any thread
    qint64 reloads() const { return m_reloads; } ///< clients that had missed too much; any thread

private:
    void watch(ClientSession &session, const QJsonObject &argument);
    void watchProperty(ClientSession &session, const PropertyId &property);
    void join(ClientSession &session, const Room &room);
    void unwatch(ClientSession &session, const QJsonObject &argument);
    void resume(ClientSession &session, const QJsonObject &argument);

    Rooms &m_rooms;
    const EventHistory &m_history;
    SessionWork &m_work;
    AccessGuard &m_guard;
    const CommandLimits m_limits;
    http::TokenBuckets m_buckets;
    std::atomic<qint64> m_resumed = 0;
    std::atomic<qint64> m_reloads = 0;
};

} // namespace roost::realtime
