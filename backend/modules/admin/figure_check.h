#pragma once

#include "backend/database/database.h"
#include "backend/modules/admin/consistency_repository.h"
#include "backend/modules/admin/figure_repository.h"
#include "backend/modules/admin/reckoning_repository.h"

namespace roost {

/// Compares the figures that are kept with those that follow from their definitions, day by day and split by split. Any
/// thread.
class FigureCheck
{
public:
    explicit FigureCheck(Database &database);

    /// One check a split: how many days of how many keys differ. Of one instant, while others go on writing. Reads
    /// whole tables.
    QList<ConsistencyRepository::Check> run() const;

    /// Of a single question: how many of its cells differ.
    qint64 differences(Session &session, const FigureQuery &query) const;

private:
    Database &m_database;
    FigureRepository m_figures;
    ReckoningRepository m_reckoning;
};

} // namespace roost
