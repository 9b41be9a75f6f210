#include "ui/models/activity_model.h"

#include "ui/api/realtime_client.h"

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int mostRows = 50;
constexpr int pauseMs = 120;

} // namespace

ActivityModel::ActivityModel(ApiClient &client, RealtimeClient &realtime, QObject *parent)
    : QAbstractListModel(parent)
    , m_api(client)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(pauseMs);
    connect(&m_wait, &QTimer::timeout, this, &ActivityModel::load);
    connect(&realtime, &RealtimeClient::eventReceived, this, [this](const QString &name) {
        if (name.startsWith(QLatin1String("booking_")) && !m_wait.isActive())
            m_wait.start();
    });
    connect(&realtime, &RealtimeClient::reloadNeeded, this, &ActivityModel::load);
}

void ActivityModel::load()
{
    if (m_isFetching) {
        m_isStale = true;
        return;
    }
    m_isFetching = true;
    m_isStale = false;
    m_api.newest(mostRows, this, [this](const QList<Activity> &newest, const std::optional<Problem> &problem) {
        m_isFetching = false;
        m_problem = problem;
        if (!problem)
            take(newest);
        Q_EMIT loaded();
        if (m_isStale)
            m_wait.start();
    });
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_activities.size());
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &activity = m_activities[index.row()];
    if (role == Qt::DisplayRole)
        return tr("%1, %2 · %3", "title, city, code").arg(activity.propertyTitle, activity.propertyCity, activity.code);
    return {};
}

int ActivityModel::countSince(const QDateTime &instant) const
{
    return static_cast<int>(std::count_if(m_activities.begin(), m_activities.end(),
                                          [&](const Activity &activity) { return activity.at >= instant; }));
}

void ActivityModel::take(const QList<Activity> &newest)
{
    if (newest.isEmpty())
        return;
    const bool first = !m_isLoaded;
    m_isLoaded = true;
    const auto known = m_activities.isEmpty() ? newest.end() : std::find(newest.begin(), newest.end(), m_activities[0]);
    const auto added = static_cast<int>(known - newest.begin());
    if (first || known == newest.end()) {
        beginResetModel();
        m_activities = newest;
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, added - 1);
        m_activities = newest.first(added) + m_activities;
        endInsertRows();
    }
    if (m_activities.size() > mostRows) {
        beginRemoveRows({}, mostRows, static_cast<int>(m_activities.size()) - 1);
        m_activities.resize(mostRows);
        endRemoveRows();
    }
}

} // namespace roost::ui
