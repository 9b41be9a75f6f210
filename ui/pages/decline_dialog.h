#pragma once

#include "ui/api/booking_api.h"
#include "ui/pages/preview_dialog.h"

namespace roost::ui {

class TextArea;

/// Says no to a request, with a reason for the guest. GUI thread.
class DeclineDialog : public PreviewDialog
{
    Q_OBJECT

public:
    DeclineDialog(PageContext &context, const Booking &booking, QWidget *parent = nullptr);

Q_SIGNALS:
    void declined(const roost::ui::Booking &booking);

protected:
    void run() override;

private:
    BookingApi m_api;
    QString m_bookingId;
    TextArea *m_reason = nullptr;
};

} // namespace roost::ui
