#include "ui/models/analytics_model.h"

#include "ui/api/realtime_client.h"

namespace roost::ui {

namespace {

/// In which at most two fetches begin.
constexpr qint64 spanOfTwoMs = 500;

bool movesFigures(const QString &event)
{
    return event == QLatin1String("metrics") || event.startsWith(QLatin1String("booking_"));
}

} // namespace

AnalyticsModel::AnalyticsModel(ApiClient &client, RealtimeClient &realtime, QObject *parent)
    : QObject(parent)
    , m_api(client)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &AnalyticsModel::fetch);
    connect(&realtime, &RealtimeClient::eventReceived, this, [this](const QString &name) {
        if (movesFigures(name))
            fetchSoon();
    });
    connect(&realtime, &RealtimeClient::reloadNeeded, this, &AnalyticsModel::fetchSoon);
}

void AnalyticsModel::setQuery(const AnalyticsQuery &query)
{
    if (m_query == query && m_state != State::Idle)
        return;
    m_query = query;
    m_isCurrent = false;
    reload();
}

void AnalyticsModel::reload()
{
    setState(State::Loading);
    if (m_isFetching)
        m_isStale = true;
    else
        fetch();
}

void AnalyticsModel::fetch()
{
    m_wait.stop();
    m_isFetching = true;
    m_isStale = false;
    m_sinceFetchBefore = m_sinceFetch;
    m_sinceFetch.start();
    m_api.daily(m_query, this,
                [this, query = m_query](const DailyAnalytics &figures, const std::optional<Problem> &problem) {
                    take(query, figures, problem);
                });
}

void AnalyticsModel::fetchSoon()
{
    if (m_state == State::Idle || m_wait.isActive())
        return;
    if (m_isFetching) {
        m_isStale = true;
        return;
    }
    const auto pause = m_sinceFetchBefore.isValid() ? spanOfTwoMs - m_sinceFetchBefore.elapsed() : 0;
    if (pause > 0)
        m_wait.start(static_cast<int>(pause));
    else
        fetch();
}

void AnalyticsModel::take(const AnalyticsQuery &query, const DailyAnalytics &figures,
                          const std::optional<Problem> &problem)
{
    m_isFetching = false;
    if (query != m_query) {
        fetch();
        return;
    }
    if (problem) {
        m_problem = *problem;
        setState(State::Failed);
    } else {
        const bool live = m_isCurrent;
        m_figures = figures;
        m_isCurrent = true;
        setState(State::Ready);
        Q_EMIT figuresChanged(live);
    }
    if (m_isStale)
        fetchSoon();
}

void AnalyticsModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace roost::ui
