#include "backend/modules/admin/metrics_service.h"

#include "backend/modules/admin/metrics_event.h"

#include <algorithm>

namespace roost {
namespace {

constexpr int deltasPerFold = 50'000;

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
    , m_version(clock.now().toMSecsSinceEpoch())
{
}

void MetricsService::handle(const EventPointer &event)
{
    const auto booking = std::dynamic_pointer_cast<const BookingEvent>(event);
    if (!booking)
        return;
    MetricsSnapshot changed;
    {
        const std::lock_guard guard(m_mutex);
        if (m_isReconciling)
            m_meanwhile.push_back(booking);
        apply(*booking);
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
        for (const auto &event : m_meanwhile)
            apply(*event);
        after = current();
        if (isSame(before, after))
            return;
        after.version = ++m_version;
    }
    m_events.publish(std::make_shared<const MetricsEvent>(after));
}

void MetricsService::foldDeltas()
{
    m_database.transaction([&](Session &session) { m_metrics.foldDeltas(session, deltasPerFold); });
}

void MetricsService::apply(const BookingEvent &event)
{
    const Booking &booking = event.booking();
    if (booking.version <= m_count.knownVersions.value(booking.id, 0))
        return; // counted already
    if (event.before())
        move(*event.before(), -1);
    move(booking, 1);
    if (event.before())
        return;
    ++m_count.bookings;
    m_count.createdLately.insert(booking.createdAt.toMSecsSinceEpoch());
}

void MetricsService::move(const Booking &booking, int sign)
{
    if (isHolding(booking.status))
        m_count.pending += sign;
    if (booking.status == BookingStatus::Cancelled)
        m_count.cancelled += sign;
    if (!isOccupying(booking.status))
        return;
    m_count.confirmed += sign;
    const Money revenue = (booking.nightsAmount + booking.feesAmount) * sign;
    const QString currency = revenue.currency().code();
    m_count.revenue.insert(currency, m_count.revenue.value(currency, Money(0, revenue.currency())) + revenue);
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
