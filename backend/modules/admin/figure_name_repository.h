#pragma once

#include "backend/database/session.h"
#include "backend/modules/admin/analytics.h"

namespace roost {

/// What to call the keys of a split that are ids.
class FigureNameRepository
{
public:
    /// Gives the lines the titles of properties or the names of hosts; other keys are their own labels.
    void label(Session &session, FigureSplit split, QList<AnalyticsLine> &lines) const;
};

} // namespace roost
