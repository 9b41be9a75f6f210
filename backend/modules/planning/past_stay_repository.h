#pragma once

#include "backend/database/session.h"
#include "backend/modules/planning/past_stay.h"
#include "backend/modules/property/property.h"

namespace roost {

/// The SQL of stays as demand: who came, when they had booked, and what they were charged.
class PastStayRepository
{
public:
    /// The stays of a property that have one of these nights, by arrival; in one query.
    QList<PastStay> touching(Session &session, const Property &property, const DateRange &nights) const;
};

} // namespace roost
