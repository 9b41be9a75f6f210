#pragma once

#include <QJsonObject>
#include <QLocale>
#include <QString>

namespace roost::ui {

/// An amount as the API gives it: minor units and ISO 4217 code.
struct Money
{
    qint64 amount = 0;
    QString currency{};

    static Money fromJson(const QJsonObject &object);
    QJsonObject toJson() const;

    /// "€1,042.50" by the locale, with the currency's own decimals; without them when wanted and the amount is whole.
    enum class Decimals { Currency, WhenNeeded };
    QString toString(const QLocale &locale, Decimals decimals = Decimals::WhenNeeded) const;

    /// In units of the currency, for charts only.
    double toDouble() const;
};

/// Decimals of a currency: JPY 0, EUR 2, KWD 3.
int currencyExponent(const QString &code);

} // namespace roost::ui
