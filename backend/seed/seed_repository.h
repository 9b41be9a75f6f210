#pragma once

#include "backend/seed/seed_tables.h"

#include <QString>

#include <memory>

namespace roost {

/// Writes seed rows through COPY, all in one transaction on a connection of its own. One thread.
class SeedRepository
{
public:
    /// Opens the connection and begins. Throws Unavailable.
    explicit SeedRepository(const QString &url);
    ~SeedRepository(); ///< rolls back what was not committed

    /// Whether there are no accounts yet.
    bool isEmpty();

    /// Copies the rows of every table, in the order of the enum.
    void write(const SeedTables &tables);

    void commit();

    /// Planner statistics of the new rows; after the commit.
    void analyze();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace roost
