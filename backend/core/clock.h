#pragma once

#include <QDate>
#include <QDateTime>

namespace roost {

/// Where the time comes from, so that tests can set it. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Now, in UTC.
    virtual QDateTime now() const = 0;

    /// The calendar date now at an IANA time zone; UTC's when the zone is not known.
    QDate today(const QByteArray &timeZone) const;
};

class SystemClock : public Clock
{
public:
    QDateTime now() const override;
};

/// RFC 3339 with milliseconds and Z, as every instant in JSON.
QString toRfc3339(const QDateTime &instant);

} // namespace roost
