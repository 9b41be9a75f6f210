#include "ui/pages/decline_dialog.h"

#include "ui/models/stay_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_area.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int reasonLines = 4;
}

DeclineDialog::DeclineDialog(PageContext &context, const Booking &booking, QWidget *parent)
    : PreviewDialog(context, tr("Decline this request?"),
                    {tr("Decline the request"), tr("Declining…"), "danger", tr("Not now")}, Area::FormOnly, parent)
    , m_api(context.api)
    , m_bookingId(booking.id)
    , m_reason(new TextArea(context.theme, tr("Reason, which the guest reads (optional)"), reasonLines))
{
    form().addWidget(makeParagraph(
        tr("%1 asked for %2, %3. The nights are free again at once.")
            .arg(booking.guestName, booking.propertyTitle, stayText(booking.checkIn, booking.checkOut, QLocale()))));
    form().addWidget(m_reason);
}

void DeclineDialog::run()
{
    m_api.decline(m_bookingId, m_reason->text().trimmed(), this,
                  [this](const Booking &booking, const std::optional<Problem> &problem) {
                      if (problem) {
                          showProblem(*problem);
                          return;
                      }
                      Q_EMIT declined(booking);
                      accept();
                  });
}

} // namespace roost::ui
