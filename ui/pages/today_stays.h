#pragma once

#include "ui/models/today_model.h"
#include "ui/pages/page.h"

namespace roost::ui {

class TaskCard;
struct TaskItem;

/// The stays of a host's day as cards: who asks, comes, goes and is there, each with what to do. The cards belong to
/// whoever lays them out. GUI thread.
class TodayStays : public QObject
{
    Q_OBJECT

public:
    /// The model outlives it.
    TodayStays(PageContext &context, TodayModel &model, QWidget *parent);

    TaskCard &requests() const { return *m_requests; }
    TaskCard &arrivals() const { return *m_arrivals; }
    TaskCard &departures() const { return *m_departures; }
    TaskCard &inHouse() const { return *m_inHouse; }

    /// As the model is now; the hours that are left pass without it.
    void show();

private:
    QList<TaskItem> requestItems();
    QList<TaskItem> arrivalItems();
    QList<TaskItem> departureItems();
    QList<TaskItem> inHouseItems() const;
    TaskItem itemOf(const Booking &booking, const QString &note) const;
    void take(TaskCard &card, BookingStep step, const QString &bookingId);
    void decline(const Booking &booking);

    PageContext &m_context;
    TodayModel &m_model;
    QWidget *m_window;
    BookingApi m_api;
    TaskCard *m_requests = nullptr;
    TaskCard *m_arrivals = nullptr;
    TaskCard *m_departures = nullptr;
    TaskCard *m_inHouse = nullptr;
};

} // namespace roost::ui
