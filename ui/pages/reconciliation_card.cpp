#include "ui/pages/reconciliation_card.h"

#include "ui/pages/earnings_statement.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

ReconciliationCard::ReconciliationCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_span(makeLabel({}, "label", "text2"))
    , m_rows(new DetailRows)
    , m_verdict(makeParagraph({}, "ok"))
{
    setProperty("surface", QStringLiteral("card"));
    setAccessibleName(tr("From charges to earnings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(theme.space(2));
    layout->addWidget(makeLabel(tr("From charges to earnings"), "title"));
    layout->addWidget(m_span);
    layout->addSpacing(theme.space(1));
    layout->addWidget(m_rows);
    layout->addWidget(m_verdict);
    layout->addStretch();
}

void ReconciliationCard::show(const Earnings &total, const QString &span)
{
    const QLocale locale;
    m_span->setText(span);
    m_rows->clear();
    const auto steps = reconciliationOf(total);
    for (const auto &[name, amount] : steps)
        m_rows->addRow(name, amount.toString(locale, Money::Decimals::Currency));
    m_rows->addTotal(tr("Earned"), total.earned.toString(locale, Money::Decimals::Currency));
    const Money difference{total.difference(), total.currency};
    m_verdict->setText(difference.amount == 0
                           ? tr("It adds up to the cent.")
                           : tr("%1 are missing: the books do not add up. Tell whoever runs the server.")
                                 .arg(difference.toString(locale, Money::Decimals::Currency)));
    setTone(m_verdict, difference.amount == 0 ? "ok" : "bad");
}

} // namespace roost::ui
