#pragma once

#include "ui/api/booking_api.h"
#include "ui/api/feed_api.h"
#include "ui/pages/page.h"

#include <QTimer>

namespace roost::ui {

class StateView;
class TaskCard;
struct TaskItem;

/// Calendars of other platforms: how old and how well each is, and where they want nights that are taken here, with
/// ways out. GUI thread.
class FeedsPage : public Page
{
    Q_OBJECT

public:
    explicit FeedsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Other calendars"); }
    QWidget *toolBar() override { return m_toolBar; }
    void activate(const QString &argument) override;
    void reload() override;
    bool isLoaded() const override;

private:
    QWidget *buildContent();
    void loadConflicts();
    void loadFeeds(const QString &cursor);
    void showConflicts(const QList<CalendarConflict> &conflicts);
    void showFeeds();
    TaskItem itemOf(const CalendarConflict &conflict);
    TaskItem itemOf(const CalendarFeed &feed);
    void withBooking(const CalendarConflict &conflict, std::function<void(const Booking &)> next);
    void relocate(const CalendarConflict &conflict);
    void cancel(const CalendarConflict &conflict);
    void resolve(const CalendarConflict &conflict, ConflictResolution resolution);
    void readNow(const CalendarFeed &feed);
    void edit(const CalendarFeed &feed);
    void remove(const CalendarFeed &feed);

    PageContext &m_context;
    FeedApi m_api;
    BookingApi m_bookings;
    QList<CalendarFeed> m_feeds;
    QTimer m_clock; ///< for how long ago
    QWidget *m_toolBar = nullptr;
    TaskCard *m_conflictCard = nullptr;
    TaskCard *m_feedCard = nullptr;
    StateView *m_view = nullptr;
    bool m_hasFeeds = false;
};

} // namespace roost::ui
