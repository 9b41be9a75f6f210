#pragma once

#include <QtGlobal>

#include <chrono>

namespace roost::realtime {

/// How a session of Engine.IO is kept alive, and what it may cost.
struct EngineLimits
{
    std::chrono::milliseconds pingInterval{25'000};
    std::chrono::milliseconds pingTimeout{20'000};
    std::chrono::milliseconds upgradeTime{10'000};  ///< from the WebSocket's opening to its taking over
    qint64 messageBytes = 1'000'000;                ///< of one message or payload of the client
    qsizetype outputBytes = qsizetype{1024} * 1024; ///< waiting to be sent; more, and the client is dropped
    int sessions = 10'000;
    int sessionsPerAddress = 200; ///< unless it is exempt
};

} // namespace roost::realtime
