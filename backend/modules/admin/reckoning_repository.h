#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/figures.h"

namespace roost {

/// Figures straight from their definitions (domain.md), out of bookings, their lines, properties and blocks, without
/// any rollup or journal. Reads whole tables: for comparing.
class ReckoningRepository
{
public:
    /// As FigureRepository's figures() and offers() together; rows that have something in them.
    QList<FigureRow> figures(Session &session, const FigureQuery &query) const;

    /// The first and the last day that any figure is about, the last one not included; not valid without bookings.
    DateRange span(Session &session) const;
};

} // namespace roost
