#pragma once

#include "backend/core/date_range.h"

#include <QByteArray>
#include <QDateTime>

namespace roost {

/// Nights as others are told of them: that they are taken, and nothing of by whom.
struct ExportedEvent
{
    enum class Kind { Reserved, NotAvailable };

    QString uid{}; ///< the same for as long as it is the same claim
    Kind kind = Kind::Reserved;
    DateRange nights{};
    QDateTime changedAt{};

    friend bool operator==(const ExportedEvent &, const ExportedEvent &) = default;
};

/// An iCalendar (RFC 5545) of all-day events, in the order given: CRLF, lines folded at 75 octets, the same text for
/// the same events. Pure; any thread.
QByteArray writeCalendar(const QString &name, const QList<ExportedEvent> &events);

} // namespace roost
