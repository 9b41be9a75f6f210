#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace roost::ui {

/// The spans that the dashboard offers. Custom is whatever one picks.
enum class RangePreset {
    AroundToday, ///< 60 days back and 30 ahead: what was, and what is on the books
    Last30,
    Last90,
    Next90,
    ThisMonth,
    ThisYear,
    LastYear,
    Custom,
};

/// Days, [from, to).
struct DashboardRange
{
    QDate from{};
    QDate to{};

    /// Custom gives an empty one.
    static DashboardRange of(RangePreset preset, QDate today);
};

QString labelOf(RangePreset preset);

/// In the order of the menu, without Custom.
QList<RangePreset> rangePresets();

} // namespace roost::ui
