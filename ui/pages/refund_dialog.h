#pragma once

#include "ui/api/booking_api.h"
#include "ui/pages/preview_dialog.h"

namespace roost::ui {

class FormField;

/// Gives the guest a part of the price back. GUI thread.
class RefundDialog : public PreviewDialog
{
    Q_OBJECT

public:
    RefundDialog(PageContext &context, const Booking &booking, QWidget *parent = nullptr);

Q_SIGNALS:
    void refunded(const roost::ui::Money &amount);

protected:
    void run() override;

private:
    BookingApi m_api;
    Booking m_booking;
    FormField *m_amount = nullptr;
    FormField *m_reason = nullptr;
};

} // namespace roost::ui
