#pragma once

#include "backend/core/clock.h"

#include <atomic>

namespace roost::test {

/// A clock that stands still until a test moves it. Any thread.
class ManualClock : public Clock
{
public:
    /// now: "2030-05-01T12:00:00Z"
    explicit ManualClock(const char *now) { set(now); }

    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_milliseconds, Qt::UTC); }

    void set(const char *now)
    {
        m_milliseconds = QDateTime::fromString(QString::fromLatin1(now), Qt::ISODate).toMSecsSinceEpoch();
    }
    void advance(qint64 seconds) { m_milliseconds += seconds * 1000; }

private:
    std::atomic<qint64> m_milliseconds = 0;
};

} // namespace roost::test
