#include "ui/models/amount_text.h"

#include <cmath>

namespace roost::ui {

std::optional<Money> amountFrom(const QString &text, const QString &currency, const QLocale &locale)
{
    bool isNumber = false;
    const double units = locale.toDouble(text.trimmed(), &isNumber);
    if (!isNumber)
        return {};
    const double minor = units * std::pow(10, currencyExponent(currency));
    const double rounded = std::round(minor);
    constexpr double tolerance = 1e-6;
    if (std::abs(minor - rounded) > tolerance || std::abs(rounded) > 1e13)
        return {};
    return Money{static_cast<qint64>(rounded), currency};
}

QString amountFieldText(const Money &money, const QLocale &locale)
{
    const int exponent = currencyExponent(money.currency);
    const bool isWhole = money.amount % static_cast<qint64>(std::pow(10, exponent)) == 0;
    return locale.toString(money.toDouble(), 'f', isWhole ? 0 : exponent);
}

} // namespace roost::ui
