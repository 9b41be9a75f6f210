#pragma once

#include "backend/core/clock.h"
#include "backend/core/event_bus.h"
#include "backend/database/database.h"
#include "backend/modules/admin/metrics.h"
#include "backend/modules/admin/metrics_repository.h"
#include "backend/modules/booking/booking_event.h"

#include <mutex>

namespace roost {

/// The kept figures: counted once at the start, then changed by every booking that is committed, and compared with the
/// database now and then, since other servers change it too. Any thread.
class MetricsService
{
public:
    MetricsService(Database &database, const EventBus &events, const Clock &clock);

    /// A listener of the bus: takes in what happened to bookings, and publishes `metrics` before it returns.
    void handle(const EventPointer &event);

    MetricsSnapshot snapshot();

    /// Counts anew; what is committed meanwhile is neither lost nor counted twice. At the start, and by a job.
    /// Publishes `metrics` when something was different.
    void reconcile();

    /// Moves the deltas of the figures by day into their days. A job calls it.
    void foldDeltas();

private:
    void apply(const BookingEvent &event);
    void move(const Booking &booking, int sign);
    MetricsSnapshot current();

    Database &m_database;
    const EventBus &m_events;
    const Clock &m_clock;
    MetricsRepository m_metrics;

    std::mutex m_reconciling;
    std::mutex m_mutex; ///< guards all below
    MetricsCount m_count;
    qint64 m_version = 0;
    bool m_isReconciling = false;
    std::vector<std::shared_ptr<const BookingEvent>> m_meanwhile; ///< events since the count began
};

} // namespace roost
