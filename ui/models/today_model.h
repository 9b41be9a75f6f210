#pragma once

#include "ui/api/booking_api.h"
#include "ui/api/feed_api.h"
#include "ui/api/message_api.h"

#include <QSet>
#include <QTimer>

namespace roost::ui {

/// What a host has to see to today, in parts that come and fail on their own. GUI thread.
class TodayModel : public QObject
{
    Q_OBJECT

public:
    enum class Part { Day, Messages, Conflicts, Feeds };
    Q_ENUM(Part)

    explicit TodayModel(ApiClient &api, QObject *parent = nullptr);

    /// Asks for everything; what is there stays until the answers come.
    void load();
    void load(Part part);

    /// An event of the server: the parts that it concerns are asked for again, once for several events close together.
    void follow(const QString &event);

    bool isLoaded(Part part) const { return m_loaded.contains(part); }
    const BookingDay &day() const { return m_day; }
    const QList<Thread> &unreadThreads() const { return m_threads; }
    int unread() const { return m_unread; }
    const QList<CalendarConflict> &conflicts() const { return m_conflicts; }
    const QList<CalendarFeed> &failingFeeds() const { return m_feeds; }

Q_SIGNALS:
    void changed(roost::ui::TodayModel::Part part);
    void failed(roost::ui::TodayModel::Part part, const roost::ui::Problem &problem);

private:
    void finish(Part part, const std::optional<Problem> &problem);

    BookingApi m_bookings;
    MessageApi m_messages;
    FeedApi m_calendars;
    BookingDay m_day;
    QList<Thread> m_threads;
    int m_unread = 0;
    QList<CalendarConflict> m_conflicts;
    QList<CalendarFeed> m_feeds;
    QSet<Part> m_loaded;
    QSet<Part> m_stale;
    QTimer m_gather;
};

} // namespace roost::ui
