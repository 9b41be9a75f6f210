#include "backend/modules/admin/metrics_service.h"

#include "backend/modules/admin/metrics_event.h"

#include <algorithm>

namespace roost {
namespace {

/// The figures apart from version and time.
bool isSame(const MetricsSnapshot &a, const MetricsSnapshot &b)
{
    return a.properties == b.properties && a.bookings == b.bookings && a.pending == b.pending &&
           a.confirmed == b.confirmed && a.cancelled == b.cancelled && a.bookingsLastHour == b.bookingsLastHour &&
           a.revenue == b.revenue;
}

} // namespace

MetricsService::MetricsService(Database &database, const EventBus &events, const Clock &clock)
    : m_database(database)
    , m_events(events)
    , m_clock(clock)
    , m_sender(newUuid().toByteArray(QUuid::WithoutBraces))
    , m_version(clock.now().toMSecsSinceEpoch())
{
}

void MetricsService::handle(const EventPointer &event)
{
    const auto booking = std::dynamic_pointer_cast<const BookingEvent>(event);
    if (!booking)
        return;
    const MetricsChange change = MetricsChange::of(*booking);
    if (m_wakeTeller) {
        const std::lock_guard guard(m_mutex);
        m_untold.append(change);
    }
    take({change});
    if (m_wakeTeller)
        m_wakeTeller();
}

void MetricsService::tell()
{
    QList<MetricsChange> untold;
    {
        const std::lock_guard guard(m_mutex);
        untold.swap(m_untold);
    }
    if (untold.isEmpty())
        return;
    m_database.transaction([&](Session &session) {
        for (const QByteArray &message : toMessages(m_sender, untold))
            m_metrics.tell(session, channel, message);
    });
}

void MetricsService::hear(const QByteArray &message)
{
    take(changesFromMessage(m_sender, message));
}

void MetricsService::take(const QList<MetricsChange> &changes)
{
    if (changes.isEmpty())
        return;
    MetricsSnapshot changed;
    {
        const std::lock_guard guard(m_mutex);
        for (const MetricsChange &change : changes) {
            if (m_isReconciling)
                m_meanwhile.append(change);
            apply(change);
        }
        ++m_version;
        changed = current();
    }
    m_events.publish(std::make_shared<const MetricsEvent>(changed));
}

MetricsSnapshot MetricsService::snapshot()
{
    const std::lock_guard guard(m_mutex);
    return current();
}

void MetricsService::reconcile()
{
    const std::lock_guard one(m_reconciling);
    {
        const std::lock_guard guard(m_mutex);
        m_isReconciling = true;
        m_meanwhile.clear();
    }
    std::optional<MetricsCount> counted;
    try {
        counted = m_database.read([&](Session &session) { return m_metrics.count(session, m_clock.now()); });
    } catch (...) {
        const std::lock_guard guard(m_mutex);
        m_isReconciling = false;
        throw;
    }
    MetricsSnapshot before;
    MetricsSnapshot after;
    {
        const std::lock_guard guard(m_mutex);
        m_isReconciling = false;
        before = current();
        m_count = std::move(*counted);
        for (const MetricsChange &change : std::as_const(m_meanwhile))
            apply(change);
        after = current();
        if (isSame(before, after))
            return;
        after.version = ++m_version;
    }
    m_events.publish(std::make_shared<const MetricsEvent>(after));
}

qint64 MetricsService::fold()
{
    return m_database.transaction([&](Session &session) { return m_metrics.fold(session, entriesPerFold); });
}

void MetricsService::rebuild()
{
    m_database.transaction([&](Session &session) { m_metrics.rebuild(session); });
}

void MetricsService::apply(const MetricsChange &change)
{
    if (change.version <= m_count.knownVersions.value(change.booking, 0))
        return; // counted already
    m_count.pending += change.pending;
    m_count.confirmed += change.confirmed;
    m_count.cancelled += change.cancelled;
    for (const Money &amount : change.revenue) {
        const QString currency = amount.currency().code();
        m_count.revenue.insert(currency, m_count.revenue.value(currency, Money(0, amount.currency())) + amount);
    }
    if (!change.createdAt)
        return;
    ++m_count.bookings;
    m_count.createdLately.insert(change.createdAt->toMSecsSinceEpoch());
}

MetricsSnapshot MetricsService::current()
{
    const QDateTime now = m_clock.now();
    auto &lately = m_count.createdLately;
    lately.erase(lately.begin(), lately.upper_bound(now.addSecs(-3600).toMSecsSinceEpoch()));
    MetricsSnapshot snapshot{.version = m_version,
                             .asOf = now,
                             .properties = m_count.properties,
                             .bookings = m_count.bookings,
                             .pending = m_count.pending,
                             .confirmed = m_count.confirmed,
                             .cancelled = m_count.cancelled,
                             .bookingsLastHour = static_cast<qint64>(lately.size()),
                             .revenue = m_count.revenue.values()};
    std::sort(snapshot.revenue.begin(), snapshot.revenue.end(),
              [](const Money &a, const Money &b) { return a.currency().code() < b.currency().code(); });
    return snapshot;
}

} // namespace roost
