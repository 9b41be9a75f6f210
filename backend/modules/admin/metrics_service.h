#pragma once

#include "backend/core/clock.h"
#include "backend/core/event_bus.h"
#include "backend/database/database.h"
#include "backend/modules/admin/metrics.h"
#include "backend/modules/admin/metrics_change.h"
#include "backend/modules/admin/metrics_repository.h"

#include <functional>
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

    /// What tell() is to be called after, soon: called by handle() on its thread, must not wait. Before anything
    /// happens.
    void setTeller(std::function<void()> wake) { m_wakeTeller = std::move(wake); }

    /// Tells the other servers over this database what happened here since; a job calls it. What a crash or an error
    /// keeps from them they see when they reconcile.
    void tell();

    /// What the database told on `channel`: takes in what happened at other servers, and publishes `metrics`. Any
    /// thread.
    void hear(const QByteArray &message);

    static inline const QByteArray channel = "metrics_changed";

    MetricsSnapshot snapshot();

    /// Counts anew; what is committed meanwhile is neither lost nor counted twice. At the start, and by a job.
    /// Publishes `metrics` when something was different.
    void reconcile();

    /// How many entries one fold takes in at the most, or little more.
    static constexpr int entriesPerFold = 20'000;

    /// Brings the rollups up to what is committed; returns how many entries that was. A job calls it.
    qint64 fold();

    /// Makes the rollups anew from the journal, while everything else goes on.
    void rebuild();

private:
    void take(const QList<MetricsChange> &changes);
    void apply(const MetricsChange &change);
    MetricsSnapshot current();

    Database &m_database;
    const EventBus &m_events;
    const Clock &m_clock;
    MetricsRepository m_metrics;
    const QByteArray m_sender; ///< this server among those over the database
    std::function<void()> m_wakeTeller;

    std::mutex m_reconciling;
    std::mutex m_mutex; ///< guards all below
    MetricsCount m_count;
    qint64 m_version = 0;
    bool m_isReconciling = false;
    QList<MetricsChange> m_meanwhile; ///< since the count began
    QList<MetricsChange> m_untold;    ///< only with somebody to tell
};

} // namespace roost
