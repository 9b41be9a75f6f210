#include "ui/models/calendar_preview.h"

#include "ui/models/analytics_format.h"
#include "ui/models/calendar_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

} // namespace

CalendarPreview::CalendarPreview(const PriceChange &change)
{
    for (const auto &run : change.runs) {
        count(run);
        auto &nights = m_after[run.propertyId];
        for (auto day = run.from; day < run.to; day = day.addDays(1))
            nights.insert(day, run.after);
    }
}

const NightTerms *CalendarPreview::at(const QString &propertyId, QDate night) const
{
    const auto property = m_after.constFind(propertyId);
    if (property == m_after.constEnd())
        return nullptr;
    const auto terms = property->constFind(night);
    return terms == property->constEnd() ? nullptr : &*terms;
}

void CalendarPreview::count(const PriceChange::Run &run)
{
    const int nights = static_cast<int>(run.from.daysTo(run.to));
    m_nights += nights;
    if (run.before.price.amount != run.after.price.amount) {
        const auto amount = run.after.price.amount;
        auto &tally = m_prices[run.after.price.currency];
        tally.lowestAfter = tally.nights == 0 ? amount : std::min(tally.lowestAfter, amount);
        tally.highestAfter = std::max(tally.highestAfter, amount);
        tally.nights += nights;
        tally.before += static_cast<double>(run.before.price.amount) * nights;
        tally.after += static_cast<double>(amount) * nights;
    }
    if (run.before.minNights != run.after.minNights)
        m_minimums[run.after.minNights] += nights;
    if (run.before.maxNights != run.after.maxNights)
        m_maximums[run.after.maxNights] += nights;
    if (run.before.closedToArrival != run.after.closedToArrival)
        (run.after.closedToArrival ? m_closedToArrival : m_openedToArrival) += nights;
    if (run.before.closedToDeparture != run.after.closedToDeparture)
        (run.after.closedToDeparture ? m_closedToDeparture : m_openedToDeparture) += nights;
}

QString CalendarPreview::priceLine(const QString &currency, const Tally &tally, const QLocale &locale) const
{
    const AnalyticsFormat format(locale, currency);
    const auto lowest = Money{tally.lowestAfter, currency}.toString(locale);
    const auto highest = Money{tally.highestAfter, currency}.toString(locale);
    const auto prices = lowest == highest ? lowest : QStringLiteral("%1 – %2").arg(lowest, highest);
    const auto change = tally.before > 0 ? std::optional(tally.after / tally.before - 1) : std::nullopt;
    const auto nights = nightsText(tally.nights);
    if (!change)
        return Text::tr("%1 at %2", "nights, price").arg(nights, prices);
    return Text::tr("%1 at %2, %3 on average", "nights, price, change").arg(nights, prices, format.change(change));
}

QStringList CalendarPreview::lines(const QLocale &locale) const
{
    if (isEmpty())
        return {Text::tr("No price or rule changes: all is so already.")};
    QStringList lines;
    for (auto tally = m_prices.cbegin(); tally != m_prices.cend(); ++tally)
        lines << priceLine(tally.key(), *tally, locale);
    for (auto minimum = m_minimums.cbegin(); minimum != m_minimums.cend(); ++minimum)
        lines << Text::tr("Stays of at least %1 from %2").arg(nightsText(minimum.key()), nightsText(*minimum));
    for (auto maximum = m_maximums.cbegin(); maximum != m_maximums.cend(); ++maximum)
        lines << Text::tr("Stays of at most %1 from %2").arg(nightsText(maximum.key()), nightsText(*maximum));
    const auto add = [&](int nights, const QString &text) {
        if (nights > 0)
            lines << text.arg(nightsText(nights));
    };
    add(m_closedToArrival, Text::tr("No arrivals on %1"));
    add(m_openedToArrival, Text::tr("Arrivals again on %1"));
    add(m_closedToDeparture, Text::tr("No departures on %1"));
    add(m_openedToDeparture, Text::tr("Departures again on %1"));
    return lines;
}

} // namespace roost::ui
