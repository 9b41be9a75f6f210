#include "ui/models/live_answer.h"

#include <algorithm>

namespace roost::ui {

LiveAnswer::LiveAnswer(Ask ask, Pace pace, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_pace(pace)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &LiveAnswer::fetch);
}

void LiveAnswer::setQuery(const FigureQuery &query)
{
    if (m_query == query && m_state != State::Idle)
        return;
    m_query = query;
    m_isCurrent = false;
    reload();
}

void LiveAnswer::reload()
{
    setState(State::Loading);
    if (m_isFetching)
        m_isStale = true;
    else
        fetch();
}

void LiveAnswer::fetch()
{
    m_wait.stop();
    m_isFetching = true;
    m_isStale = false;
    m_sinceFetchBefore = m_sinceFetch;
    m_sinceFetch.start();
    m_ask(m_query, this, [this, query = m_query](const ApiReply &reply) { take(query, reply); });
}

void LiveAnswer::refresh()
{
    if (m_state == State::Idle || m_wait.isActive())
        return;
    if (m_isFetching) {
        m_isStale = true;
        return;
    }
    const auto pause = m_sinceFetchBefore.isValid() ? m_pace.pauseMs - m_sinceFetchBefore.elapsed() : 0;
    const auto wait = std::max<qint64>(pause, m_pace.delayMs);
    if (wait > 0)
        m_wait.start(static_cast<int>(wait));
    else
        fetch();
}

void LiveAnswer::take(const FigureQuery &query, const ApiReply &reply)
{
    m_isFetching = false;
    if (query != m_query) {
        fetch();
        return;
    }
    if (reply.problem) {
        m_problem = *reply.problem;
        setState(State::Failed);
    } else {
        const bool live = m_isCurrent;
        m_isCurrent = true;
        m_state = State::Ready;
        Q_EMIT answered(reply.json, live);
        Q_EMIT stateChanged();
    }
    if (m_isStale)
        refresh();
}

void LiveAnswer::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace roost::ui
