#pragma once

#include "ui/widgets/calendar_geometry.h"
#include "ui/widgets/calendar_selection.h"

#include <QDateTime>
#include <QString>

namespace roost::ui {

class CalendarBarShapes;
class CalendarModel;
class CalendarTextCache;
class Theme;

/// All that a drawing of the calendar depends on.
struct CalendarScene
{
    const Theme &theme;
    const CalendarModel &model;
    CalendarTextCache &texts;
    CalendarBarShapes &shapes;
    CalendarGeometry geometry{};
    CalendarSelection selection{};
    QDate today{};
    QDateTime now{};        ///< for how long holds still hold
    QString hoveredClaim{}; ///< its id
};

} // namespace roost::ui
