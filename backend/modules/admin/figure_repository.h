#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/figures.h"

namespace roost {

/// The SQL of figures: the rollups and what is not folded into them yet, in one statement, so that sums are always
/// exact. What asks for single properties or hosts is read from their part of the journal.
class FigureRepository
{
public:
    /// Rows that have something in them, in no order; without available nights. A split by property or host needs a
    /// filter by one of them.
    QList<FigureRow> figures(Session &session, const FigureQuery &query) const;

    /// Only the available nights, in every bucket of the span. The channel and the guest's country make no difference:
    /// every guest may take any night.
    QList<FigureRow> offers(Session &session, const FigureQuery &query) const;

    /// All currencies of properties, that with most revenue in the span first.
    QList<Currency> currencies(Session &session, const DateRange &span, const FigureFilter &filter) const;

    /// Changes with everything that may change a figure. Cheap.
    QByteArray version(Session &session) const;
};

} // namespace roost
