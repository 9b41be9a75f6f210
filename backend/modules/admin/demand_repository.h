#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/demand.h"

namespace roost {

/// The SQL of search_days, quote_days and quote_counts.
class DemandRepository
{
public:
    /// Adds to what is there. A city that has no property counts as none; a property that is gone, not at all.
    void add(Session &session, const Demand &demand) const;

    /// By the key of the split. span: days in UTC of searches, at the property of quotes.
    DemandCounts counts(Session &session, const FigureQuery &query) const;

private:
    void addSearches(Session &session, const Demand &demand) const;
    void addQuotes(Session &session, const Demand &demand) const;
};

} // namespace roost
