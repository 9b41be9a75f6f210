#pragma once

#include "ui/api/feed_api.h"
#include "ui/models/undo_history.h"

namespace roost::ui {

/// What was done to calendars of other platforms, as steps of the history. The client outlives them. A calendar that is
/// read from an address comes back by being read again.
UndoableEdit feedAddedStep(ApiClient &client, const CalendarFeed &added);
UndoableEdit feedChangedStep(ApiClient &client, const CalendarFeed &before, const CalendarFeed &after);
UndoableEdit feedRemovedStep(ApiClient &client, const CalendarFeed &removed);

} // namespace roost::ui
