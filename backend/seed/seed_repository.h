#pragma once

#include "backend/seed/figure_reckoner.h"
#include "backend/seed/seed_tables.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace roost {

/// Writes seed rows through COPY: in one transaction, or, in bulk, in several on two connections, so that a seed that
/// fails leaves a database to be made anew. One thread at a time.
class SeedRepository
{
public:
    enum class Load {
        Checked, ///< row by row: every constraint, trigger and index of the schema
        Bulk,    ///< millions of rows: indexes are built at the end, and the references between rows are not looked up
    };

    /// Opens the connection and begins. Throws Unavailable.
    explicit SeedRepository(const QString &url);
    ~SeedRepository(); ///< rolls back what was not committed

    /// Whether there are no accounts yet.
    bool isEmpty();

    /// To be called once, before the first write, and on an empty database only. Bulk is for a superuser; for anybody
    /// else everything is checked. The schema is the same again after finish().
    void prepare(Load load);

    /// Copies the rows of every table, in the order of the enum.
    void write(const SeedTables &tables);

    /// Adds the rest of the demo host's day around `now`, commits, and builds what prepare() took away. figures: of all
    /// that was written; in bulk only, otherwise they are reckoned from the rows.
    void finish(const QDateTime &now, const FigureReckoner &figures);

    /// Planner statistics of the new rows; after the commit.
    void analyze();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace roost
