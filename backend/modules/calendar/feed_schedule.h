#pragma once

#include <QDateTime>

namespace roost {

/// When a feed is read again. Calendars change some times a day; platforms that list them read ours as seldom.
///
/// After a success in 15 minutes; after failures in a row in 15, 30, 60 … minutes, at most a day. `spread`, from 0 up
/// to 1, makes that up to a fifth longer, so that feeds that were read together do not stay together. Pure.
QDateTime nextAttempt(const QDateTime &now, int failures, double spread);

/// When the kept document of a feed without an address is read again: what repeats in it goes on behind the horizon.
QDateTime nextReading(const QDateTime &now, double spread);

} // namespace roost
