#pragma once

#include <chrono>
#include <functional>

namespace roost {

/// A job that takes no more than a share of the time: after a run it rests for so many times as long as that took, and
/// a call meanwhile does nothing. What waits for it grows in the meantime, and the larger the batch, the less each part
/// of it costs. Unless the run says that more waits than may. The thread of its scheduler only.
class PacedJob
{
public:
    enum class Left { Little, TooMuch };

    using Work = std::function<Left()>;
    using Now = std::function<std::chrono::steady_clock::time_point()>;

    PacedJob(Work work, int restsPerRun, Now now = std::chrono::steady_clock::now);

    void operator()();

private:
    Work m_work;
    int m_restsPerRun;
    Now m_now;
    std::chrono::steady_clock::time_point m_restsUntil{};
};

} // namespace roost
