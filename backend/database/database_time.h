#pragma once

#include <chrono>

namespace roost {

/// How long the calling thread has waited for the database since it began. The difference of two readings is what the
/// work between them has waited; no two threads share a connection, so nothing else needs to know.
std::chrono::nanoseconds timeInDatabase();

/// Adds to it while it lives.
class DatabaseTimer
{
public:
    DatabaseTimer();
    ~DatabaseTimer();
    DatabaseTimer(const DatabaseTimer &) = delete;
    DatabaseTimer &operator=(const DatabaseTimer &) = delete;

private:
    const std::chrono::steady_clock::time_point m_begun;
};

} // namespace roost
