#include "ui/models/analytics_format.h"

#include "ui/api/money.h"

#include <QCoreApplication>

#include <cmath>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(AnalyticsFormat)
};

qint64 minorUnitsPerUnit(const QString &currency)
{
    return static_cast<qint64>(std::pow(10, currencyExponent(currency)));
}

} // namespace

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

QString AnalyticsFormat::shortMoney(double minor) const
{
    const double units = minor / static_cast<double>(minorUnitsPerUnit(m_currency));
    QString number;
    const auto digits = [&](double value) { return m_locale.toString(value, 'f', value == std::floor(value) ? 0 : 1); };
    if (units >= 1e6)
        number = Text::tr("%1M", "millions").arg(digits(units / 1e6));
    else if (units >= 1e3)
        number = Text::tr("%1k", "thousands").arg(digits(units / 1e3));
    else
        number = digits(units);

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

QString AnalyticsFormat::value(Metric metric, std::optional<double> value) const
{
    if (!value)
        return QStringLiteral("–");
    switch (metric) {
    case Metric::Revenue:
        return money(*value);
    case Metric::AverageDailyRate:
    case Metric::RevenuePerAvailable:
        return exactMoney(*value);
    case Metric::Occupancy:
    case Metric::Cancellations:
        return percent(*value);
    case Metric::Bookings:
        return count(*value);
    }
    return {};
}

QString AnalyticsFormat::change(Metric metric, std::optional<double> change) const
{
    if (!change)
        return {};
    const auto number = m_locale.toString(std::abs(*change) * 100, 'f', 1);
    const auto text = changesByPoints(metric) ? Text::tr("%1 pt", "percentage points").arg(number)
                                              : Text::tr("%1%", "a percentage").arg(number);
    return withSign(*change, text);
}

QString AnalyticsFormat::dates(QDate first, QDate last) const
{
    const auto end = m_locale.toString(last, Text::tr("d MMM yyyy", "a date's format"));
    if (first.year() != last.year())
        return Text::tr("%1 – %2", "first and last day")
            .arg(m_locale.toString(first, Text::tr("d MMM yyyy", "a date's format")), end);
    if (first.month() != last.month())
        return Text::tr("%1 – %2", "first and last day").arg(dayAndMonth(first), end);
    return Text::tr("%1–%2", "first and last day of a month").arg(m_locale.toString(first.day()), end);
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
