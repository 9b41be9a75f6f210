#include "ui/charts/time_axis.h"

#include <QCoreApplication>

#include <algorithm>

namespace roost::ui {

namespace {

constexpr qsizetype longestInWeeks = 49;

bool startsUnit(const QList<QDate> &days, qsizetype index, bool inWeeks)
{
    const auto day = days[index];
    if (inWeeks)
        return day.dayOfWeek() == 1;
    return index == 0 ? day.day() == 1 : day.month() != days[index - 1].month() || day.year() != days[index - 1].year();
}

QString labelOf(QDate day, bool inWeeks, const QLocale &locale)
{
    const auto format = inWeeks ? QCoreApplication::translate("TimeAxis", "d MMM", "a date's format")
                                : QCoreApplication::translate("TimeAxis", "MMM yyyy", "a month's format");
    return locale.toString(day, format);
}

} // namespace

QList<AxisTick> timeTicks(const QList<QDate> &days, int mostLabels, const QLocale &locale)
{
    const bool inWeeks = !days.isEmpty() && days.first().daysTo(days.last()) < longestInWeeks;
    QList<AxisTick> ticks;
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (startsUnit(days, i, inWeeks))
            ticks.append({i, labelOf(days[i], inWeeks, locale)});
    }
    if (ticks.isEmpty() && !days.isEmpty())
        ticks.append({0, labelOf(days.first(), true, locale)});

    const auto stride = (ticks.size() + std::max(mostLabels, 1) - 1) / std::max(mostLabels, 1);
    QList<AxisTick> fitting;
    for (qsizetype i = 0; i < ticks.size(); i += std::max<qsizetype>(stride, 1))
        fitting.append(ticks[i]);
    return fitting;
}

} // namespace roost::ui
