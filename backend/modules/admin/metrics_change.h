#pragma once

#include "backend/core/money.h"
#include "backend/modules/booking/booking_event.h"

#include <QByteArrayList>

namespace roost {

/// What one step of a booking's life adds to the snapshot: small enough to tell the other servers.
struct MetricsChange
{
    BookingId booking{};
    qint64 version = 0;                   ///< of the booking, after the step
    std::optional<QDateTime> createdAt{}; ///< of one that is new
    int pending = 0;
    int confirmed = 0;
    int cancelled = 0;
    QList<Money> revenue{}; ///< none, or one; two only of a booking that changed its currency

    static MetricsChange of(const BookingEvent &event);

    friend bool operator==(const MetricsChange &, const MetricsChange &) = default;
};

/// Texts that tell of the changes, each short enough for pg_notify(): "SENDER [...]". sender: without blanks.
QByteArrayList toMessages(const QByteArray &sender, const QList<MetricsChange> &changes);

/// The changes of such a text; none of one that `receiver` has sent itself, or that cannot be read.
QList<MetricsChange> changesFromMessage(const QByteArray &receiver, const QByteArray &message);

} // namespace roost
