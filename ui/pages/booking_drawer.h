#pragma once

#include "ui/api/booking_api.h"
#include "ui/pages/page.h"

namespace roost::ui {

class DrawerColumn;
class StateView;

/// One booking in the drawer: its stay, its price line by line, its payments and its history; cancels it. Reads itself
/// again when something happens to it. GUI thread.
class BookingDrawer : public QWidget
{
    Q_OBJECT

public:
    BookingDrawer(PageContext &context, const QString &bookingId, QWidget *parent = nullptr);

private:
    void load();
    void show(const BookingDetail &detail);
    void addHead(DrawerColumn &column, const Booking &booking);
    void addStay(DrawerColumn &column, const Booking &booking);
    void addPrice(DrawerColumn &column, const BookingDetail &detail);
    void addPayments(DrawerColumn &column, const BookingDetail &detail);
    void addTimeline(DrawerColumn &column, const BookingDetail &detail);
    void addActions(DrawerColumn &column, const Booking &booking);
    void askToCancel();

    PageContext &m_context;
    BookingApi m_api;
    QString m_bookingId;
    QWidget *m_holder = nullptr;
    DrawerColumn *m_column = nullptr;
    StateView *m_view = nullptr;
};

} // namespace roost::ui
