#pragma once

#include "ui/api/money.h"

#include <QCoreApplication>

#include <optional>

namespace roost::ui {

/// How an amount becomes another, whatever it is and in whichever currency. Amounts without cents stay so.
class AmountStep
{
    Q_DECLARE_TR_FUNCTIONS(AmountStep)

public:
    enum class Kind { SetTo, RaiseByPercent, LowerByPercent, RaiseBy, LowerBy };

    static QList<Kind> kinds();
    static QString label(Kind kind);

    AmountStep() = default;

    /// text: a number by the locale, of units of the currency or of per cent.
    AmountStep(Kind kind, const QString &text);

    Kind kind() const { return m_kind; }
    bool isPercent() const { return m_kind == Kind::RaiseByPercent || m_kind == Kind::LowerByPercent; }
    QString text() const { return m_text; }

    /// Nothing when the text is no number, or has more decimals than the currency.
    std::optional<Money> applied(const Money &now, const QLocale &locale) const;

private:
    std::optional<Money> scaled(const Money &now, const QLocale &locale) const;

    Kind m_kind = Kind::SetTo;
    QString m_text;
};

} // namespace roost::ui
