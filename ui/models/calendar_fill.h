#pragma once

#include "ui/models/calendar_draft.h"

namespace roost::ui {

/// The prices of the source repeated over the rest of the target, which contains it. source, target: all weekdays; the
/// target's properties are in their order, and the source's first is its property number firstRow. Nights that are not
/// loaded give none. Pure.
QList<CellPrice> filledPrices(const CalendarNights &source, const CalendarNights &target, qsizetype firstRow);

} // namespace roost::ui
