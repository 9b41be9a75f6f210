#include "backend/jobs/paced_job.h"

namespace roost {

PacedJob::PacedJob(Work work, int restsPerRun, Now now)
    : m_work(std::move(work))
    , m_restsPerRun(restsPerRun)
    , m_now(std::move(now))
{
}

void PacedJob::operator()()
{
    const auto begun = m_now();
    if (begun < m_restsUntil)
        return;
    const Left left = m_work();
    const auto ended = m_now();
    m_restsUntil = left == Left::TooMuch ? ended : ended + (ended - begun) * m_restsPerRun;
}

} // namespace roost
