#pragma once

#include "ui/api/booking_api.h"
#include "ui/api/message_api.h"
#include "ui/models/undo_history.h"
#include "ui/pages/page.h"

class QAction;
class QBoxLayout;

namespace roost::ui {

/// Everything that can be done about one booking, as actions of the widget that shows it; which of them are offered
/// follows the booking's state and whose it is. GUI thread.
class BookingActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are added to the owner, whose dialogs they open.
    BookingActions(PageContext &context, QWidget &owner);

    /// This is how the booking is now.
    void follow(const Booking &booking);

    /// Buttons for what is offered now: the next steps first, in a row.
    void addButtons(QBoxLayout &column) const;

    /// For the end of the column; nothing when it cannot be cancelled.
    void addCancelButton(QBoxLayout &column) const;

Q_SIGNALS:
    void taken();                                   ///< a step was taken: read the booking again
    void failed(const roost::ui::Problem &problem); ///< a step of one click was refused

private:
    void addSteps();
    void addDialogs();
    void addPlaces();
    QAction *add(const QString &id, const QString &text, const QString &icon, const QKeySequence &shortcut,
                 std::function<void()> run);
    void take(BookingStep step, const QString &message);
    void finish(const QString &message);
    void decline();
    void changeStay();
    std::optional<UndoableEdit> wayBack(const BookingChange &change, const QString &message) const;
    void relocate();
    void refund();
    void cancel();
    void openMessages();

    PageContext &m_context;
    QWidget &m_owner;
    BookingApi m_api;
    MessageApi m_messages;
    Booking m_booking;
    QAction *m_accept = nullptr;
    QAction *m_decline = nullptr;
    QAction *m_checkIn = nullptr;
    QAction *m_checkOut = nullptr;
    QAction *m_noShow = nullptr;
    QAction *m_change = nullptr;
    QAction *m_relocate = nullptr;
    QAction *m_refund = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_messagesAction = nullptr;
    QAction *m_guest = nullptr;
    QAction *m_calendar = nullptr;
};

} // namespace roost::ui
