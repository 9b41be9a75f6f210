#include "backend/realtime/gathered_sessions.h"

namespace roost::realtime {

namespace {

/// A few milliseconds of writing.
constexpr int portion = 200;

} // namespace

GatheredSessions::GatheredSessions(std::chrono::milliseconds time, QObject *parent)
    : QObject(parent)
    , m_time(time)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &GatheredSessions::serve);
}

void GatheredSessions::add(ClientSession *session)
{
    if (session->isWaiting)
        return;
    session->isWaiting = true;
    m_waiting.push_back(session);
    if (!m_timer.isActive())
        m_timer.start(m_time);
}

void GatheredSessions::remove(ClientSession *session)
{
    if (session->isWaiting)
        std::erase(m_waiting, session);
}

void GatheredSessions::serve()
{
    for (int served = 0; served < portion && !m_waiting.empty(); ++served) {
        ClientSession *session = m_waiting.front();
        m_waiting.pop_front();
        session->isWaiting = false;
        session->flush(); // may add others, but removes none
    }
    if (!m_waiting.empty())
        m_timer.start(std::chrono::milliseconds::zero());
}

} // namespace roost::realtime
