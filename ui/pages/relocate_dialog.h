#pragma once

#include "ui/api/booking_api.h"
#include "ui/api/property_api.h"
#include "ui/pages/preview_dialog.h"

class QCheckBox;

namespace roost::ui {

class DropdownButton;
class TextArea;

/// Moves a booking to another property of its host for the same nights, with the difference in price before it is done.
/// GUI thread.
class RelocateDialog : public PreviewDialog
{
    Q_OBJECT

public:
    RelocateDialog(PageContext &context, const Booking &booking, QWidget *parent = nullptr);

Q_SIGNALS:
    void relocated(const roost::ui::BookingChange &change);

protected:
    void requestPreview(int question) override;
    void run() override;

private:
    void loadProperties();
    Relocation wanted() const;

    BookingApi m_api;
    PropertyApi m_properties;
    Booking m_booking;
    DropdownButton *m_property = nullptr;
    QCheckBox *m_waive = nullptr;
    TextArea *m_reason = nullptr;
};

} // namespace roost::ui
