#pragma once

#include "backend/core/ids.h"
#include "backend/core/money.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <set>

namespace roost {

/// How the business stands, as everybody with the role admin sees it live.
struct MetricsSnapshot
{
    qint64 version = 0; ///< grows with every change, over restarts too
    QDateTime asOf{};
    qint64 properties = 0; ///< published
    qint64 bookings = 0;   ///< all ever made
    qint64 pending = 0;    ///< REQUESTED and PENDING
    qint64 confirmed = 0;  ///< CONFIRMED, CHECKED_IN, COMPLETED and NO_SHOW
    qint64 cancelled = 0;
    qint64 bookingsLastHour = 0;
    QList<Money> revenue{}; ///< of the confirmed ones, with fees, without tax; one a currency, by its code
};

/// The same as the database has it, and which bookings of late it knows in which version: events about those came too
/// late to change anything.
struct MetricsCount
{
    qint64 properties = 0;
    qint64 bookings = 0;
    qint64 pending = 0;
    qint64 confirmed = 0;
    qint64 cancelled = 0;
    QHash<QString, Money> revenue{};          ///< by currency
    std::multiset<qint64> createdLately{};    ///< milliseconds since 1970; within the last hour
    QHash<BookingId, qint64> knownVersions{}; ///< of bookings that changed within the last moments
};

} // namespace roost
