#pragma once

#include "ui/api/analytics_api.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace roost::ui {

class RealtimeClient;

/// The daily figures of a span, kept up to date while things happen. GUI thread.
///
/// Events make it fetch again at once, but never two at a time, and not more than twice in half a second: a booking and
/// its payment both show without delay, and a rush of bookings costs the server little more than one does.
class AnalyticsModel : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };

    AnalyticsModel(ApiClient &client, RealtimeClient &realtime, QObject *parent = nullptr);

    /// Asks for other days; what was there stays until the answer comes.
    void setQuery(const AnalyticsQuery &query);
    const AnalyticsQuery &query() const { return m_query; }

    /// Fetches the same again: after an error, say.
    void reload();

    State state() const { return m_state; }
    const DailyAnalytics &figures() const { return m_figures; }
    const Problem &problem() const { return m_problem; }

    /// Whether the figures are those of the query, not of the one before.
    bool isCurrent() const { return m_isCurrent; }

Q_SIGNALS:
    void stateChanged();

    /// New figures are there. live: of the same query as before, so that only what differs is worth a sign.
    void figuresChanged(bool live);

private:
    void fetch();
    void fetchSoon();
    void take(const AnalyticsQuery &query, const DailyAnalytics &figures, const std::optional<Problem> &problem);
    void setState(State state);

    AnalyticsApi m_api;
    AnalyticsQuery m_query;
    DailyAnalytics m_figures;
    Problem m_problem;
    State m_state = State::Idle;
    bool m_isCurrent = false;
    bool m_isFetching = false;
    bool m_isStale = false;
    QElapsedTimer m_sinceFetch;
    QElapsedTimer m_sinceFetchBefore;
    QTimer m_wait;
};

} // namespace roost::ui
