#include "ui/pages/refund_dialog.h"

#include "ui/models/amount_text.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

RefundDialog::RefundDialog(PageContext &context, const Booking &booking, QWidget *parent)
    : PreviewDialog(context, tr("Give a part back"), {tr("Refund"), tr("Refunding…"), "primary", tr("Back")},
                    Area::FormOnly, parent)
    , m_api(context.api)
    , m_booking(booking)
    , m_amount(new FormField(context.theme, tr("Amount in %1").arg(booking.total.currency)))
    , m_reason(new FormField(context.theme, tr("Reason, which the guest sees beside the price")))
{
    form().addWidget(
        makeParagraph(tr("%1 has paid %2. The booking costs so much less from then on.")
                          .arg(booking.guestName, booking.paid.toString(QLocale(), Money::Decimals::Currency))));
    form().addWidget(m_amount);
    form().addWidget(m_reason);
}

void RefundDialog::run()
{
    const auto amount = amountFrom(m_amount->text(), m_booking.total.currency, QLocale());
    const auto reason = m_reason->text().trimmed();
    const bool isAmount = amount && amount->amount > 0;
    m_amount->setError(isAmount ? QString()
                                : tr("Type an amount above zero, like %1.").arg(QLocale().toString(25.5, 'f', 2)));
    m_reason->setError(reason.isEmpty() ? tr("Say why: the guest reads it.") : QString());
    if (!isAmount || reason.isEmpty()) {
        giveBack();
        return;
    }
    m_api.refund(m_booking.id, *amount, reason, this, [this, amount](const Booking &, const auto &problem) {
        if (problem) {
            showProblem(*problem);
            return;
        }
        Q_EMIT refunded(*amount);
        accept();
    });
}

} // namespace roost::ui
