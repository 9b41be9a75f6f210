#include "backend/modules/calendar/feed_schedule.h"

#include <algorithm>
#include <cmath>

namespace roost {

namespace {

constexpr qint64 pause = 15 * 60;
constexpr qint64 longestPause = 24 * 3600;
constexpr int mostDoublings = 7;

QDateTime later(const QDateTime &now, qint64 seconds, double spread)
{
    return now.addSecs(seconds + std::llround(static_cast<double>(seconds) * spread / 5));
}

} // namespace

QDateTime nextAttempt(const QDateTime &now, int failures, double spread)
{
    const int doublings = std::clamp(failures - 1, 0, mostDoublings);
    return later(now, std::min(pause << doublings, longestPause), spread);
}

QDateTime nextReading(const QDateTime &now, double spread)
{
    return later(now, longestPause, spread);
}

} // namespace roost
