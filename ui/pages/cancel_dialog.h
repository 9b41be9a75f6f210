#pragma once

#include "ui/api/booking_api.h"
#include "ui/pages/page.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace roost::ui {

class StateView;

/// Shows what a cancellation refunds, and cancels. GUI thread.
class CancelDialog : public QDialog
{
    Q_OBJECT

public:
    CancelDialog(PageContext &context, const QString &bookingId, QWidget *parent);

Q_SIGNALS:
    void cancelled(const roost::ui::Cancellation &cancellation);

private:
    void loadPreview();
    void showPreview(const Cancellation &preview);
    void cancelBooking();

    PageContext &m_context;
    BookingApi m_api;
    QString m_bookingId;
    QVBoxLayout *m_preview = nullptr;
    StateView *m_view = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace roost::ui
