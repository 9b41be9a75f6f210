#pragma once

#include "backend/http/request_parser.h"

#include <chrono>

namespace roost::http {

/// What one connection may cost.
struct ConnectionLimits
{
    RequestParser::Limits request{};
    int requests = 10'000;                           ///< one after the other on one connection
    std::chrono::milliseconds firstByteTime{10'000}; ///< from the connection to the first byte of a request
    std::chrono::milliseconds headTime{10'000};      ///< from the first byte to the end of the head
    std::chrono::milliseconds bodyTime{10'000};      ///< how far a body may fall behind the least rate
    std::chrono::milliseconds writeTime{30'000};     ///< how far the client may fall behind it when it takes an answer
    std::chrono::milliseconds idleTime{60'000};      ///< between two requests
    std::chrono::milliseconds lingerTime{2'000};     ///< for the client to read the last answer
    qint64 leastRate = 1'024;                        ///< bytes a second, of bodies and answers
};

} // namespace roost::http
