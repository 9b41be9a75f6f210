#include "ui/shell/navigation_counts.h"

#include "ui/api/realtime_client.h"
#include "ui/shell/navigation.h"

namespace roost::ui {

NavigationCounts::NavigationCounts(ApiClient &api, RealtimeClient &realtime, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_today(api)
    , m_navigation(navigation)
{
    const auto load = [this] {
        m_today.load(TodayModel::Part::Day);
        m_today.load(TodayModel::Part::Messages);
    };
    connect(&m_today, &TodayModel::changed, this, &NavigationCounts::show);
    connect(&realtime, &RealtimeClient::eventReceived, &m_today, &TodayModel::follow);
    connect(&realtime, &RealtimeClient::reloadNeeded, this, load);
    load();
}

void NavigationCounts::show(TodayModel::Part part)
{
    if (part == TodayModel::Part::Day) {
        const auto &day = m_today.day();
        const auto requests = static_cast<int>(day.requests.size());
        m_navigation.setCount(QStringLiteral("bookings"), requests > 0 ? requests : -1, requests > 0);
    } else if (part == TodayModel::Part::Messages) {
        m_navigation.setCount(QStringLiteral("messages"), m_today.unread() > 0 ? m_today.unread() : -1, true);
    }
}

} // namespace roost::ui
