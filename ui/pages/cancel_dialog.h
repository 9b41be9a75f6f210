#pragma once

#include "ui/api/booking_api.h"
#include "ui/pages/preview_dialog.h"

namespace roost::ui {

/// Shows what a cancellation would refund, and cancels once the person confirms. GUI thread.
class CancelDialog : public PreviewDialog
{
    Q_OBJECT

public:
    CancelDialog(PageContext &context, const QString &bookingId, QWidget *parent = nullptr);

Q_SIGNALS:
    void cancelled(const roost::ui::Cancellation &cancellation);

protected:
    void requestPreview(int question) override;
    void run() override;

private:
    QWidget *describe(const Cancellation &preview);

    BookingApi m_api;
    QString m_bookingId;
};

} // namespace roost::ui
