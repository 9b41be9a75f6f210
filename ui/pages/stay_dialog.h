#pragma once

#include "ui/api/booking_api.h"
#include "ui/pages/preview_dialog.h"

class QDateEdit;
class QSpinBox;

namespace roost::ui {

/// Gives a booking other dates or another number of guests, with the new price before it is done. GUI thread.
class StayDialog : public PreviewDialog
{
    Q_OBJECT

public:
    StayDialog(PageContext &context, const Booking &booking, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(const roost::ui::BookingChange &change);

protected:
    void requestPreview(int question) override;
    void run() override;

private:
    StayChange wanted() const;
    void followEdits();

    BookingApi m_api;
    Booking m_booking;
    QDateEdit *m_checkIn = nullptr;
    QDateEdit *m_checkOut = nullptr;
    QSpinBox *m_guests = nullptr;
};

/// What a change costs or gives back, line by line; the old price for comparison.
QWidget *describeChange(const BookingChange &change);

} // namespace roost::ui
