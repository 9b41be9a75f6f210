#pragma once

#include "ui/api/money.h"

#include <optional>

namespace roost::ui {

/// What a person typed as an amount of a currency: "1,042.50" by the locale. Nothing when it is none, or has more
/// decimals than the currency.
std::optional<Money> amountFrom(const QString &text, const QString &currency, const QLocale &locale);

/// An amount as a field shows it: by the locale, without the currency.
QString amountFieldText(const Money &money, const QLocale &locale);

} // namespace roost::ui
