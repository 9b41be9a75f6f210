#pragma once

#include "backend/database/database.h"
#include "tests/faults/history.h"
#include "tests/faults/importer.h"

namespace roost::test {

/// Compares a database, once nothing is under way in it any more, with itself and with what its clients were told.
/// Every function gives what is wrong, in words; nothing when all is well.
class Audit
{
public:
    explicit Audit(Database &database)
        : m_database(database)
    {
    }

    /// By the timelines of the bookings, with the changes of their dates. Their instants are taken before the commit,
    /// so that two that followed each other may seem to overlap by as long as one waited for the other.
    QStringList nightsTakenTwice() const;

    /// Bookings that are gone, or not as their guests were told.
    QStringList brokenPromises(const QList<Promise> &promises) const;

    /// What still waits for something: bookings, holds, payments, the outbox, conflicts that are over.
    QStringList unfinished() const;

    /// Confirmed bookings that are not paid, payments without a booking or a refund, entries that are not balanced.
    QStringList wrongMoney() const;

    /// Nights of these events that are neither claimed nor in a conflict, and nights claimed for other events.
    QStringList lostImports(const QList<ImportedEvent> &events) const;

private:
    QStringList texts(const char *sql) const;

    Database &m_database;
};

} // namespace roost::test
