#include "ui/models/dashboard_range.h"

#include <QCoreApplication>

namespace roost::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DashboardRange)
};

} // namespace

DashboardRange DashboardRange::of(RangePreset preset, QDate today)
{
    const QDate monthBegin(today.year(), today.month(), 1);
    const QDate yearBegin(today.year(), 1, 1);
    switch (preset) {
    case RangePreset::AroundToday:
        return {today.addDays(-60), today.addDays(30)};
    case RangePreset::Last30:
        return {today.addDays(-29), today.addDays(1)};
    case RangePreset::Last90:
        return {today.addDays(-89), today.addDays(1)};
    case RangePreset::Next90:
        return {today, today.addDays(90)};
    case RangePreset::ThisMonth:
        return {monthBegin, monthBegin.addMonths(1)};
    case RangePreset::ThisYear:
        return {yearBegin, yearBegin.addYears(1)};
    case RangePreset::LastYear:
        return {yearBegin.addYears(-1), yearBegin};
    case RangePreset::Custom:
        break;
    }
    return {};
}

QString labelOf(RangePreset preset)
{
    switch (preset) {
    case RangePreset::AroundToday:
        return Text::tr("60 days back, 30 ahead");
    case RangePreset::Last30:
        return Text::tr("Last 30 days");
    case RangePreset::Last90:
        return Text::tr("Last 90 days");
    case RangePreset::Next90:
        return Text::tr("Next 90 days");
    case RangePreset::ThisMonth:
        return Text::tr("This month");
    case RangePreset::ThisYear:
        return Text::tr("This year");
    case RangePreset::LastYear:
        return Text::tr("Last year");
    case RangePreset::Custom:
        return Text::tr("Other days");
    }
    return {};
}

QList<RangePreset> rangePresets()
{
    return {RangePreset::AroundToday, RangePreset::Last30,   RangePreset::Last90,  RangePreset::Next90,
            RangePreset::ThisMonth,   RangePreset::ThisYear, RangePreset::LastYear};
}

} // namespace roost::ui
