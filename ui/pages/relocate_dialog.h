#pragma once

#include "ui/api/booking_api.h"
#include "ui/api/calendar_api.h"
#include "ui/api/property_api.h"
#include "ui/pages/preview_dialog.h"

class QCheckBox;

namespace roost::ui {

class DropdownButton;
class TextArea;

/// Moves a booking to another property of its host for the same nights, with the difference in price before it is done.
/// Proposes the free one that is most like what was booked: in the same city, at the nearest price. GUI thread.
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
    void loadQuotes(const QList<Property> &properties);
    void offer(const QList<Property> &properties, const QHash<QString, StayQuote> &quotes);
    bool isNearer(const Property &one, const Property &other, const QHash<QString, StayQuote> &quotes) const;
    void follow();
    Relocation wanted() const;

    BookingApi m_api;
    PropertyApi m_properties;
    CalendarApi m_calendar;
    Booking m_booking;
    DropdownButton *m_property = nullptr;
    QCheckBox *m_waive = nullptr;
    TextArea *m_reason = nullptr;
};

} // namespace roost::ui
