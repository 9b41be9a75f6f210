#include "ui/pages/cancel_dialog.h"

#include "ui/widgets/detail_rows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr QSize dialogSize(440, 320);
}

CancelDialog::CancelDialog(PageContext &context, const QString &bookingId, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_api(context.api)
    , m_bookingId(bookingId)
    , m_confirm(new QPushButton(tr("Cancel the booking")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Cancel the booking"));
    resize(dialogSize);
    auto *content = new QWidget;
    m_preview = new QVBoxLayout(content);
    m_preview->setContentsMargins(0, 0, 0, 0);
    m_preview->setAlignment(Qt::AlignTop);
    m_view = new StateView(context.theme, content, PageSkeleton::Shape::Detail);

    auto *keep = new QPushButton(tr("Keep it"));
    m_confirm->setProperty("kind", QStringLiteral("danger"));
    m_confirm->setEnabled(false);
    keep->setDefault(true);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &CancelDialog::cancelBooking);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(m_confirm);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(context.theme.space(3));
    layout->addWidget(makeLabel(tr("Cancel this booking?"), "page"));
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    loadPreview();
}

void CancelDialog::loadPreview()
{
    m_view->showLoading();
    m_api.previewCancellation(m_bookingId, this,
                              [this](const Cancellation &preview, const std::optional<Problem> &problem) {
                                  if (problem)
                                      m_view->showProblem(*problem, [this] { loadPreview(); });
                                  else
                                      showPreview(preview);
                              });
}

void CancelDialog::showPreview(const Cancellation &preview)
{
    const QLocale locale;
    auto *rows = new DetailRows;
    rows->addRow(tr("Guest"), preview.booking.guestName);
    rows->addRow(tr("Paid"), preview.booking.paid.toString(locale, Money::Decimals::Currency));
    rows->addRow(tr("Kept"), preview.kept.toString(locale, Money::Decimals::Currency));
    rows->addTotal(tr("Refund"), preview.refund.toString(locale, Money::Decimals::Currency));
    m_preview->addWidget(makeParagraph(preview.rule));
    m_preview->addSpacing(m_context.theme.space(2));
    m_preview->addWidget(rows);
    m_view->showContent();
    m_confirm->setEnabled(true);
}

void CancelDialog::cancelBooking()
{
    m_confirm->setEnabled(false);
    m_confirm->setText(tr("Cancelling…"));
    m_api.cancel(m_bookingId, this, [this](const Cancellation &cancellation, const std::optional<Problem> &problem) {
        if (problem) {
            m_confirm->setText(tr("Cancel the booking"));
            m_view->showProblem(*problem, [this] { cancelBooking(); });
            return;
        }
        Q_EMIT cancelled(cancellation);
        accept();
    });
}

} // namespace roost::ui
