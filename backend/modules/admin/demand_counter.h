#pragma once

#include "backend/core/clock.h"
#include "backend/http/route.h"
#include "backend/modules/admin/demand.h"

#include <mutex>

namespace roost {

/// Counts searches and quotes in memory, so that none of them writes anything; DemandService writes the counts down
/// now and then. What a crash takes with it is a few seconds of counts. Any thread.
class DemandCounter
{
public:
    explicit DemandCounter(const Clock &clock);

    void searched(const QString &city); ///< the first page of a search; empty: anywhere
    void quoted(PropertyId property);

    /// What was counted since, which is forgotten here.
    Demand take();

    /// Takes back what take() gave and could not be written.
    void giveBack(const Demand &demand);

    /// The routes, where those that search and quote count what they have answered well. The counter outlives them.
    QList<http::Route> counting(const QList<http::Route> &routes);

private:
    const Clock &m_clock;
    std::mutex m_mutex;
    Demand m_demand;
};

} // namespace roost
