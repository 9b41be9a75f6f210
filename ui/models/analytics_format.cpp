#include "ui/models/analytics_format.h"

#include "ui/api/money.h"

#include <QCoreApplication>

#include <cmath>

namespace roost::ui {

namespace {

constexpr double basisPoints = 10'000;
constexpr double hundredths = 100;
constexpr double thousand = 1e3;
constexpr double million = 1e6;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(AnalyticsFormat)
};

qint64 minorUnitsPerUnit(const QString &currency)
{
    return static_cast<qint64>(std::pow(10, currencyExponent(currency)));
}

} // namespace

std::optional<double> relativeChange(std::optional<double> now, std::optional<double> before)
{
    if (!now || !before || *before == 0.0)
        return std::nullopt;
    return (*now - *before) / *before;
}

AnalyticsFormat::AnalyticsFormat(const QLocale &locale, const QString &currency)
    : m_locale(locale)
    , m_currency(currency)
{
}

QString AnalyticsFormat::money(double minor) const
{
    const auto unit = minorUnitsPerUnit(m_currency);
    const Money whole{std::llround(minor / static_cast<double>(unit)) * unit, m_currency};
    return whole.toString(m_locale, Money::Decimals::WhenNeeded);
}

QString AnalyticsFormat::exactMoney(double minor) const
{
    return Money{std::llround(minor), m_currency}.toString(m_locale, Money::Decimals::Currency);
}

QString AnalyticsFormat::shortNumber(double number) const
{
    const auto digits = [&](double value) { return m_locale.toString(value, 'f', value == std::floor(value) ? 0 : 1); };
    if (std::abs(number) >= million)
        return Text::tr("%1M", "millions").arg(digits(number / million));
    return std::abs(number) >= thousand ? Text::tr("%1k", "thousands").arg(digits(number / thousand)) : digits(number);
}

QString AnalyticsFormat::shortAmount(double minor) const
{
    return shortNumber(minor / static_cast<double>(minorUnitsPerUnit(m_currency)));
}

QString AnalyticsFormat::shortMoney(double minor) const
{
    const auto number = shortAmount(minor);
    // The symbol stands where the locale puts it beside a single unit.
    const Money one{minorUnitsPerUnit(m_currency), m_currency};
    return one.toString(m_locale, Money::Decimals::WhenNeeded).replace(m_locale.toString(1), number);
}

QString AnalyticsFormat::percent(double share, int decimals) const
{
    return Text::tr("%1%", "a percentage").arg(m_locale.toString(share * 100, 'f', decimals));
}

QString AnalyticsFormat::count(double number) const
{
    return m_locale.toString(std::llround(number));
}

QString AnalyticsFormat::value(FigureMetric metric, FigureValue value) const
{
    if (!value)
        return QStringLiteral("–");
    const auto number = static_cast<double>(*value);
    switch (unitOf(metric)) {
    case MetricUnit::Count:
        return count(number);
    case MetricUnit::Money:
        return metric == FigureMetric::Revenue || metric == FigureMetric::Fees ? money(number) : exactMoney(number);
    case MetricUnit::BasisPoints:
        return percent(number / basisPoints);
    case MetricUnit::Hundredths:
        return m_locale.toString(number / hundredths, 'f', 1);
    }
    return {};
}

QString AnalyticsFormat::shortValue(FigureMetric metric, FigureValue value) const
{
    if (!value)
        return QStringLiteral("–");
    const auto number = static_cast<double>(*value);
    switch (unitOf(metric)) {
    case MetricUnit::Count:
        return shortNumber(number);
    case MetricUnit::Money:
        return std::abs(number) < thousand * static_cast<double>(minorUnitsPerUnit(m_currency)) ? money(number)
                                                                                                : shortMoney(number);
    case MetricUnit::BasisPoints:
        return percent(number / basisPoints, 0);
    case MetricUnit::Hundredths:
        return m_locale.toString(number / hundredths, 'f', 1);
    }
    return {};
}

QString AnalyticsFormat::exact(FigureMetric metric, FigureValue value) const
{
    if (!value)
        return QStringLiteral("–");
    const auto number = static_cast<double>(*value);
    switch (unitOf(metric)) {
    case MetricUnit::Count:
        return count(number);
    case MetricUnit::Money:
        return exactMoney(number);
    case MetricUnit::BasisPoints:
        return percent(number / basisPoints, 2);
    case MetricUnit::Hundredths:
        return m_locale.toString(number / hundredths, 'f', 2);
    }
    return {};
}

QString AnalyticsFormat::axis(FigureMetric metric, double value) const
{
    switch (unitOf(metric)) {
    case MetricUnit::Count:
        return shortNumber(value);
    case MetricUnit::Money:
        return shortMoney(value);
    case MetricUnit::BasisPoints:
        return percent(value / basisPoints, 0);
    case MetricUnit::Hundredths:
        return shortNumber(value / hundredths);
    }
    return {};
}

QString AnalyticsFormat::change(FigureMetric metric, FigureValue now, FigureValue before) const
{
    if (!now || !before)
        return {};
    const auto difference = static_cast<double>(*now - *before);
    if (unitOf(metric) == MetricUnit::BasisPoints)
        return withSign(
            difference / basisPoints,
            Text::tr("%1 pt", "percentage points").arg(m_locale.toString(std::abs(difference) / hundredths, 'f', 1)));
    if (*before == 0)
        return {};
    return change(difference / static_cast<double>(std::abs(*before)));
}

QString AnalyticsFormat::change(std::optional<double> share) const
{
    if (!share)
        return {};
    return withSign(*share, Text::tr("%1%", "a percentage").arg(m_locale.toString(std::abs(*share) * 100, 'f', 1)));
}

QString AnalyticsFormat::dates(QDate first, QDate last) const
{
    const auto full = Text::tr("d MMM yyyy", "a date's format");
    const auto between = Text::tr("%1 – %2", "first and last day");
    if (first.year() != last.year())
        return between.arg(m_locale.toString(first, full), m_locale.toString(last, full));
    // Some languages say the year first, others last.
    if (first.month() != last.month())
        return between.arg(m_locale.toString(first, Text::tr("d MMM", "format of the first day within a year")),
                           m_locale.toString(last, Text::tr("d MMM yyyy", "format of the last day within a year")));
    return Text::tr("%1–%2", "first and last day of a month")
        .arg(m_locale.toString(first, Text::tr("d", "format of the first day within a month")),
             m_locale.toString(last, Text::tr("d MMM yyyy", "format of the last day within a month")));
}

QString AnalyticsFormat::dayAndMonth(QDate date) const
{
    return m_locale.toString(date, Text::tr("d MMM", "a date's format"));
}

QString AnalyticsFormat::weekdayAndDay(QDate date) const
{
    return m_locale.toString(date, Text::tr("ddd d MMM", "a date's format"));
}

QString AnalyticsFormat::withSign(double number, const QString &text) const
{
    if (std::abs(number) < 0.0005)
        return text;
    return (number < 0 ? QStringLiteral("−") : QStringLiteral("+")) + text;
}

} // namespace roost::ui
