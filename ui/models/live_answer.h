#pragma once

#include "ui/api/api_client.h"
#include "ui/api/figure_query.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace roost::ui {

/// The answer to one question about figures, kept up to date while things happen. GUI thread.
///
/// Never two requests at a time. Signs of change make it ask soon, but not more than twice within its pause: a booking
/// and its payment both show without delay, and a rush of bookings costs the server little more than one does.
class LiveAnswer : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };
    using Ask = std::function<void(const FigureQuery &query, QObject *context, ApiClient::Callback callback)>;

    /// How soon after a sign of change it asks; and in which time it asks twice at the most.
    struct Pace
    {
        int delayMs = 0;
        int pauseMs = 500;
    };

    LiveAnswer(Ask ask, Pace pace, QObject *parent = nullptr);

    /// Asks when it differs from what was asked before; what is there stays until the answer comes.
    void setQuery(const FigureQuery &query);

    /// Asks the same again: after an error, say.
    void reload();

    /// Something happened: asks the same again as soon as the pause allows.
    void refresh();

    State state() const { return m_state; }
    const Problem &problem() const { return m_problem; }

    /// Whether what was answered last is about the query, not about the one before.
    bool isCurrent() const { return m_isCurrent; }

Q_SIGNALS:
    /// live: to the same question as before.
    void answered(const QJsonObject &json, bool live);
    void stateChanged();

private:
    void fetch();
    void take(const FigureQuery &query, const ApiReply &reply);
    void setState(State state);

    const Ask m_ask;
    const Pace m_pace;
    FigureQuery m_query;
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
