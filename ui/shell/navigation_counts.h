#pragma once

#include "ui/models/today_model.h"

namespace roost::ui {

class Navigation;
class RealtimeClient;

/// Keeps a host's counts beside the pages: requests that wait for an answer, unread messages. GUI thread.
class NavigationCounts : public QObject
{
    Q_OBJECT

public:
    NavigationCounts(ApiClient &api, RealtimeClient &realtime, Navigation &navigation, QObject *parent = nullptr);

private:
    void show(TodayModel::Part part);

    TodayModel m_today;
    Navigation &m_navigation;
};

} // namespace roost::ui
