#pragma once

#include "backend/core/clock.h"
#include "backend/database/database.h"

#include <functional>

namespace roost {

/// Keeps the entries that searches read: makes them anew from claims and prices, and has them forget the past. Works
/// beside a running server; any thread.
class SearchUpkeep
{
public:
    /// How many properties are done so far.
    using Progress = std::function<void(qint64)>;

    SearchUpkeep(Database &database, const Clock &clock);

    /// Every entry from its sources, a few properties at a time under the locks of their entries. Returns how many
    /// there are.
    qint64 rebuild(const Progress &progress = {});

    /// Nights that no time zone can ask for any more are dropped, a week's at once, so that entries stay short. Returns
    /// how many entries had some.
    qint64 forgetPast();

    /// Servers that have not asked for a quarter of an hour what changed read everything anew when they do.
    void forgetChanges();

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace roost
