#include "backend/database/database_time.h"

namespace roost {

namespace {
thread_local std::chrono::nanoseconds waited{};
}

std::chrono::nanoseconds timeInDatabase()
{
    return waited;
}

DatabaseTimer::DatabaseTimer()
    : m_begun(std::chrono::steady_clock::now())
{
}

DatabaseTimer::~DatabaseTimer()
{
    waited += std::chrono::steady_clock::now() - m_begun;
}

} // namespace roost
