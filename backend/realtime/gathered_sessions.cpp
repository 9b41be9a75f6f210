#include "backend/realtime/gathered_sessions.h"

namespace roost::realtime {

namespace {

/// About a millisecond of writing.
constexpr int portion = 100;

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
    if (m_round.contains(session))
        return; // its turn is still to come
    m_waiting.insert(session);
    if (!m_timer.isActive())
        m_timer.start(m_time);
}

void GatheredSessions::remove(ClientSession *session)
{
    m_waiting.remove(session);
    m_round.remove(session);
}

void GatheredSessions::serve()
{
    if (m_round.isEmpty())
        m_round.swap(m_waiting);
    auto next = m_round.begin();
    for (int served = 0; served < portion && next != m_round.end(); ++served) {
        ClientSession *session = *next;
        next = m_round.erase(next);
        session->flush();
    }
    if (!m_round.isEmpty())
        m_timer.start(std::chrono::milliseconds::zero());
    else if (!m_waiting.isEmpty())
        m_timer.start(m_time);
}

} // namespace roost::realtime
