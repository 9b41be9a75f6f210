#pragma once

#include "ui/api/booking_api.h"
#include "ui/pages/page.h"

class QLabel;

namespace roost::ui {

class BookingActions;
class DrawerColumn;
class NoteEditor;
class StateView;

/// One booking in the drawer: its stay, its price line by line, its payments, its history with notes, and all that can
/// be done about it. Reads itself again when something happens to it. GUI thread.
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
    void addNotes(DrawerColumn &column);
    void showRefusal(const Problem &problem);

    PageContext &m_context;
    BookingApi m_api;
    QString m_bookingId;
    BookingActions *m_actions = nullptr;
    QLabel *m_refusal = nullptr; ///< why the last step was not taken
    QWidget *m_holder = nullptr;
    DrawerColumn *m_column = nullptr;
    NoteEditor *m_note = nullptr;
    StateView *m_view = nullptr;
};

} // namespace roost::ui
