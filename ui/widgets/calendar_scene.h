#pragma once

#include "ui/widgets/calendar_geometry.h"
#include "ui/widgets/calendar_selection.h"
#include "ui/widgets/calendar_stay_drag.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace roost::ui {

class CalendarBarShapes;
class CalendarModel;
class CalendarPreview;
class CalendarTextCache;
class StayFinder;
class Theme;

/// All that a drawing of the calendar depends on.
struct CalendarScene
{
    const Theme &theme;
    const CalendarModel &model;
    const StayFinder &finder;
    CalendarTextCache &texts;
    CalendarBarShapes &shapes;
    CalendarGeometry geometry{};
    CalendarSpan painted{}; ///< what lies in the part of the viewport that is being painted
    CalendarSelection selection{};
    std::optional<CalendarSelection> fill{}; ///< what the fill handle would fill, with the selection
    std::optional<CalendarStayDrag> drag{};
    QString dragNote{};                       ///< what the move would cost
    bool isDragRefused = false;               ///< the server would not take it
    const CalendarPreview *preview = nullptr; ///< of an edit that is not applied yet
    QDate today{};
    QDateTime now{};        ///< for how long holds still hold
    QString hoveredClaim{}; ///< its id
};

} // namespace roost::ui
