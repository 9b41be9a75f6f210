#include "ui/pages/earnings_statement.h"

#include <QCoreApplication>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(EarningsStatement)
};

QString cell(const QString &text, const char *align = "right")
{
    return QStringLiteral("<td align=\"%1\">%2</td>").arg(QLatin1String(align), text.toHtmlEscaped());
}

} // namespace

QList<std::pair<QString, Money>> reconciliationOf(const Earnings &total)
{
    const auto off = [](const Money &amount) { return Money{-amount.amount, amount.currency}; };
    return {{Text::tr("Charges to guests"), total.charges},
            {Text::tr("Refunds to guests"), off(total.refunds)},
            {Text::tr("Fees of the platform"), off(total.fees)},
            {Text::tr("Taxes to pass on"), off(total.taxes)},
            {Text::tr("Deposits not yet returned"), off(total.deposits)}};
}

QString statementHtml(const QString &heading, const Earnings &total, const QList<std::pair<QString, Earnings>> &lines,
                      const QLocale &locale)
{
    const auto text = [&locale](const Money &money) { return money.toString(locale, Money::Decimals::Currency); };
    auto html = QStringLiteral("<h2>%1</h2><table width=\"60%\" cellpadding=\"3\">").arg(heading.toHtmlEscaped());
    const auto steps = reconciliationOf(total);
    for (const auto &[name, amount] : steps)
        html += QStringLiteral("<tr>%1%2</tr>").arg(cell(name, "left"), cell(text(amount)));
    html += QStringLiteral("<tr><td><b>%1</b></td><td align=\"right\"><b>%2</b></td></tr></table><hr>")
                .arg(Text::tr("Earned").toHtmlEscaped(), text(total.earned).toHtmlEscaped());
    html += QStringLiteral(
                "<table width=\"100%\" cellpadding=\"3\"><tr><th align=\"left\">%1</th><th align=\"right\">%2</th>"
                "<th align=\"right\">%3</th><th align=\"right\">%4</th></tr>")
                .arg(Text::tr("Line"), Text::tr("Charges"), Text::tr("Refunds"), Text::tr("Earned"));
    for (const auto &[name, line] : lines)
        html +=
            QStringLiteral("<tr>%1%2%3%4</tr>")
                .arg(cell(name, "left"), cell(text(line.charges)), cell(text(line.refunds)), cell(text(line.earned)));
    return html + QStringLiteral("</table>");
}

} // namespace roost::ui
