#pragma once

#include "ui/api/activity_api.h"

#include <QAbstractListModel>
#include <QTimer>

namespace roost::ui {

class RealtimeClient;

/// The newest things that happened to bookings, newest first. GUI thread.
///
/// A booking's event makes it ask for what is new; the rows that were there stay, so that a view can let new ones in.
class ActivityModel : public QAbstractListModel
{
    Q_OBJECT

public:
    ActivityModel(ApiClient &client, RealtimeClient &realtime, QObject *parent = nullptr);

    /// The first load; later ones come by themselves.
    void load();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const Activity &activity(int row) const { return m_activities[row]; }
    bool isLoaded() const { return m_isLoaded; }
    const std::optional<Problem> &problem() const { return m_problem; }

    /// Those of the last hour among the rows.
    int countSince(const QDateTime &instant) const;

Q_SIGNALS:
    void loaded();

private:
    void take(const QList<Activity> &newest);

    ActivityApi m_api;
    QList<Activity> m_activities;
    std::optional<Problem> m_problem;
    QTimer m_wait;
    bool m_isLoaded = false;
    bool m_isFetching = false;
    bool m_isStale = false;
};

} // namespace roost::ui
