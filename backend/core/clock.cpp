#include "backend/core/clock.h"

#include <QTimeZone>

namespace roost {

QDate Clock::today(const QByteArray &timeZone) const
{
    const QTimeZone zone(timeZone);
    return zone.isValid() ? now().toTimeZone(zone).date() : now().toUTC().date();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QString toRfc3339(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace roost
