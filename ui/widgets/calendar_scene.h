#pragma once

#include "ui/widgets/calendar_geometry.h"
#include "ui/widgets/calendar_selection.h"

#include <QDateTime>
#include <QString>

namespace roost::ui {

class CalendarModel;
class Theme;

/// All that a drawing of the calendar depends on.
struct CalendarScene
{
    const Theme &theme;
    const CalendarModel &model;
    CalendarGeometry geometry{};
    CalendarSelection selection{};
    QDate today{};
    QDateTime now{};        ///< for how long holds still hold
    QString hoveredClaim{}; ///< its id
};

} // namespace roost::ui
