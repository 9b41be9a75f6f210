#pragma once

#include "backend/http/middleware/token_buckets.h"
#include "backend/realtime/event_history.h"
#include "backend/realtime/rooms.h"
#include "backend/realtime/session_work.h"

namespace roost::realtime {

/// Asks whether this account may hear of this property. Any worker thread; throws an Error for a reason of its own.
using MayWatch = std::function<bool(const Actor &, const PropertyId &)>;

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
    CommandHandler(Rooms &rooms, const EventHistory &history, SessionWork &work, MayWatch mayWatch,
                   const CommandLimits &limits);

    void execute(ClientSession &session, const Command &command);

private:
    void watch(ClientSession &session, const QJsonObject &argument);
    void watchProperty(ClientSession &session, const PropertyId &property);
    void join(ClientSession &session, const Room &room);
    void unwatch(ClientSession &session, const QJsonObject &argument);
    void resume(ClientSession &session, const QJsonObject &argument);

    Rooms &m_rooms;
    const EventHistory &m_history;
    SessionWork &m_work;
    const MayWatch m_mayWatch;
    const CommandLimits m_limits;
    http::TokenBuckets m_buckets;
};

} // namespace roost::realtime
