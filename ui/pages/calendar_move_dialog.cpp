#include "ui/pages/calendar_move_dialog.h"

#include "ui/widgets/detail_rows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr QSize dialogSize(460, 320);

QString signedText(const Money &money, const QLocale &locale)
{
    const auto text = money.toString(locale, Money::Decimals::Currency);
    return money.amount > 0 ? u'+' + text : text;
}

} // namespace

CalendarMoveDialog::CalendarMoveDialog(const PageContext &context, const StayMove &move, const StayMoveText &text,
                                       QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_api(context.api)
    , m_move(move)
    , m_text(text)
    , m_rows(new DetailRows)
    , m_note(makeParagraph({}))
    , m_waive(new QCheckBox(tr("Keep the guest's price as it was")))
    , m_confirm(new QPushButton(tr("Move")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Move the stay"));
    resize(dialogSize);
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(context.theme.space(3));
    inside->setAlignment(Qt::AlignTop);
    inside->addWidget(m_rows);
    inside->addWidget(m_note);
    inside->addWidget(m_waive);
    m_view = new StateView(context.theme, content, PageSkeleton::Shape::Detail);

    auto *keep = new QPushButton(tr("Leave it there"));
    m_confirm->setProperty("kind", QStringLiteral("primary"));
    m_confirm->setDefault(true);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &CalendarMoveDialog::moveStay);
    connect(m_waive, &QCheckBox::toggled, this, [this](bool isWaived) {
        m_move.waiveDifference = isWaived;
        loadPreview();
    });
    m_waive->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(m_confirm);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(context.theme.space(3));
    layout->addWidget(makeLabel(tr("Move the stay of %1?").arg(text.guest), "page"));
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    loadPreview();
}

void CalendarMoveDialog::loadPreview()
{
    m_confirm->setEnabled(false);
    m_view->showLoading();
    m_api.preview(m_move, this,
                  [this, asked = m_move](const StayMovePrice &price, const std::optional<Problem> &problem) {
                      if (asked != m_move)
                          return;
                      if (!problem)
                          showPreview(price);
                      else if (problem->isUnreachable())
                          m_view->showProblem(*problem, [this] { loadPreview(); });
                      else
                          showRefusal(*problem);
                  });
}

void CalendarMoveDialog::showPreview(const StayMovePrice &price)
{
    const QLocale locale;
    m_rows->clear();
    m_rows->addRow(tr("From"), m_text.from);
    m_rows->addRow(tr("To"), m_text.to);
    m_rows->addRow(tr("Price now"), m_text.total.toString(locale, Money::Decimals::Currency));
    m_rows->addRow(tr("Difference"), signedText(price.difference, locale));
    m_rows->addTotal(tr("New price"), price.total.toString(locale, Money::Decimals::Currency));

    // Another property asks for no more than was agreed, even of a stay that is not paid yet.
    const bool costsMore = price.charge.amount > 0 || (!m_move.propertyId.isEmpty() && price.difference.amount > 0);
    if (costsMore)
        m_note->setText(tr("It costs more there, and only the guest can pay the difference: keep the price, or let the "
                           "guest change the dates."));
    else if (price.refund.amount > 0)
        m_note->setText(tr("%1 goes back to the guest, so this cannot be undone.")
                            .arg(price.refund.toString(locale, Money::Decimals::Currency)));
    else
        m_note->setText(tr("The guest is told. Nobody pays more or less."));
    setStyleProperty(m_note, "tone", costsMore ? QStringLiteral("warning") : QStringLiteral("text2"));
    m_waive->setVisible(costsMore || m_move.waiveDifference);
    m_confirm->setEnabled(!costsMore);
    m_view->showContent();
    if (costsMore)
        m_waive->setFocus();
    else
        m_confirm->setFocus();
}

void CalendarMoveDialog::showRefusal(const Problem &problem)
{
    m_rows->clear();
    m_rows->addRow(tr("From"), m_text.from);
    m_rows->addRow(tr("To"), m_text.to);
    QStringList reasons;
    for (const auto &detail : problem.fieldDetails)
        reasons << detail;
    if (reasons.isEmpty())
        reasons << problem.detail;
    setStyleProperty(m_note, "tone", QStringLiteral("bad"));
    m_note->setText(reasons.join(u'\n'));
    m_waive->hide();
    m_view->showContent();
}

void CalendarMoveDialog::moveStay()
{
    m_confirm->setEnabled(false);
    m_confirm->setText(tr("Moving…"));
    m_api.apply(m_move, this, [this](const StayMovePrice &price, const std::optional<Problem> &problem) {
        m_confirm->setText(tr("Move"));
        if (!problem) {
            Q_EMIT moved(m_move, price);
            accept();
        } else if (problem->isUnreachable()) {
            m_view->showProblem(*problem, [this] { moveStay(); });
        } else {
            showRefusal(*problem);
        }
    });
}

} // namespace roost::ui
