#pragma once

#include "backend/modules/calendar/calendar_conflict.h"
#include "backend/modules/calendar/calendar_export.h"
#include "backend/modules/calendar/calendar_feed.h"

#include <QJsonObject>

namespace roost {

/// CalendarFeed of the contract. now: what its lag is reckoned from.
QJsonObject toJson(const CalendarFeed &feed, const QDateTime &now);

/// CalendarExport and CalendarConflict of the contract.
QJsonObject toJson(const CalendarExport &entry);
QJsonObject toJson(const CalendarConflict &conflict);

/// CalendarFeedDraft or CalendarFeedUpdate.
FeedEdit feedEditFromJson(const QJsonObject &json);

} // namespace roost
