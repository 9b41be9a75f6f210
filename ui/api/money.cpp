#include "ui/api/money.h"

#include <cmath>

namespace roost::ui {

namespace {

/// What people write in front of an amount; every other currency shows its code.
QString currencySymbol(const QString &code)
{
    static const QHash<QString, QString> symbols{
        {QStringLiteral("EUR"), QStringLiteral("€")},   {QStringLiteral("GBP"), QStringLiteral("£")},
        {QStringLiteral("USD"), QStringLiteral("$")},   {QStringLiteral("JPY"), QStringLiteral("¥")},
        {QStringLiteral("CNY"), QStringLiteral("CN¥")}, {QStringLiteral("INR"), QStringLiteral("₹")},
        {QStringLiteral("KRW"), QStringLiteral("₩")},
    };
    return symbols.value(code, code + QChar(QChar::Nbsp));
}

} // namespace

Money Money::fromJson(const QJsonObject &object)
{
    return {object.value(QLatin1String("amount")).toInteger(), object.value(QLatin1String("currency")).toString()};
}

QJsonObject Money::toJson() const
{
    return {{QStringLiteral("amount"), amount}, {QStringLiteral("currency"), currency}};
}

QString Money::toString(const QLocale &locale, Decimals decimals) const
{
    const int exponent = currencyExponent(currency);
    const auto unit = static_cast<qint64>(std::pow(10, exponent));
    const bool isWhole = amount % unit == 0;
    const int shown = decimals == Decimals::WhenNeeded && isWhole ? 0 : exponent;
    const auto text = locale.toCurrencyString(std::abs(toDouble()), currencySymbol(currency), shown);
    // Some locales write a negative amount in brackets, as accountants do.
    return amount < 0 ? QStringLiteral("−") + text : text;
}

double Money::toDouble() const
{
    return static_cast<double>(amount) / std::pow(10, currencyExponent(currency));
}

int currencyExponent(const QString &code)
{
    static const QHash<QString, int> others{
        {QStringLiteral("BIF"), 0}, {QStringLiteral("CLP"), 0}, {QStringLiteral("DJF"), 0}, {QStringLiteral("GNF"), 0},
        {QStringLiteral("ISK"), 0}, {QStringLiteral("JPY"), 0}, {QStringLiteral("KMF"), 0}, {QStringLiteral("KRW"), 0},
        {QStringLiteral("PYG"), 0}, {QStringLiteral("RWF"), 0}, {QStringLiteral("UGX"), 0}, {QStringLiteral("VND"), 0},
        {QStringLiteral("VUV"), 0}, {QStringLiteral("XAF"), 0}, {QStringLiteral("XOF"), 0}, {QStringLiteral("XPF"), 0},
        {QStringLiteral("BHD"), 3}, {QStringLiteral("IQD"), 3}, {QStringLiteral("JOD"), 3}, {QStringLiteral("KWD"), 3},
        {QStringLiteral("LYD"), 3}, {QStringLiteral("OMR"), 3}, {QStringLiteral("TND"), 3},
    };
    return others.value(code, 2);
}

} // namespace roost::ui
