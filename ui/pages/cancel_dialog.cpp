#include "ui/pages/cancel_dialog.h"

#include "ui/widgets/detail_rows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

CancelDialog::CancelDialog(PageContext &context, const QString &bookingId, QWidget *parent)
    : PreviewDialog(context, tr("Cancel this booking?"),
                    {tr("Cancel the booking"), tr("Cancelling…"), "danger", tr("Keep it")}, Area::WithPreview, parent)
    , m_api(context.api)
    , m_bookingId(bookingId)
{
    askPreview();
}

void CancelDialog::requestPreview(int question)
{
    m_api.previewCancellation(m_bookingId, this,
                              [this, question](const Cancellation &preview, const std::optional<Problem> &problem) {
                                  if (problem)
                                      showPreviewProblem(question, *problem);
                                  else
                                      showPreview(question, describe(preview));
                              });
}

QWidget *CancelDialog::describe(const Cancellation &preview)
{
    const QLocale locale;
    auto *rows = new DetailRows;
    rows->addRow(tr("Guest"), preview.booking.guestName);
    rows->addRow(tr("Paid"), preview.booking.paid.toString(locale, Money::Decimals::Currency));
    rows->addRow(tr("Kept"), preview.kept.toString(locale, Money::Decimals::Currency));
    rows->addTotal(tr("Refund"), preview.refund.toString(locale, Money::Decimals::Currency));
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(context().theme.space(3));
    layout->addWidget(makeParagraph(preview.rule));
    layout->addWidget(rows);
    return widget;
}

void CancelDialog::run()
{
    m_api.cancel(m_bookingId, this, [this](const Cancellation &cancellation, const std::optional<Problem> &problem) {
        if (problem) {
            showProblem(*problem);
            return;
        }
        Q_EMIT cancelled(cancellation);
        accept();
    });
}

} // namespace roost::ui
