#include "tests/faults/history.h"

#include <QDateTime>

#include <limits>
#include <map>

namespace roost::test {

namespace {

constexpr auto forever = std::numeric_limits<qint64>::max();

} // namespace

History::Tenure *History::current(const QString &holder)
{
    const auto found = m_current.constFind(holder);
    return found == m_current.constEnd() ? nullptr : &m_tenures[*found];
}

qint64 History::now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

void History::add(const Tenure &tenure)
{
    m_current.insert(tenure.holder, m_tenures.size());
    m_tenures.push_back(tenure);
}

void History::hold(const QString &holder, const Nights &nights, qint64 askedAt, qint64 until)
{
    const std::lock_guard lock(m_mutex);
    add({holder, nights, now(), askedAt > m_timePassedAt ? until : now(), true});
}

void History::take(const QString &holder, const Nights &nights)
{
    const std::lock_guard lock(m_mutex);
    add({holder, nights, now(), forever, false});
}

void History::keep(const QString &holder)
{
    const std::lock_guard lock(m_mutex);
    Tenure *tenure = current(holder);
    if (tenure && tenure->until > now()) {
        tenure->until = forever;
        tenure->isHold = false;
    } else if (tenure) { // the hold was over, and the nights were claimed again
        add({holder, tenure->nights, now(), forever, false});
    }
}

void History::narrow(const QString &holder, const Nights &common)
{
    replace(holder, [&](const Nights &before) {
        return Nights{before.property, std::max(before.from, common.from), std::min(before.to, common.to)};
    });
}

void History::move(const QString &holder, const Nights &nights)
{
    replace(holder, [&](const Nights &) { return nights; });
}

void History::replace(const QString &holder, const std::function<Nights(const Nights &)> &nights)
{
    const std::lock_guard lock(m_mutex);
    Tenure *tenure = current(holder);
    if (!tenure)
        return;
    Tenure next = *tenure;
    tenure->until = std::min(tenure->until, now());
    next.nights = nights(next.nights);
    next.since = now();
    add(next);
}

void History::letGo(const QString &holder)
{
    const std::lock_guard lock(m_mutex);
    if (Tenure *tenure = current(holder))
        tenure->until = std::min(tenure->until, now());
}

void History::passTime(const std::function<void()> &pass)
{
    {
        const std::lock_guard lock(m_mutex);
        m_timePassedAt = forever;
        for (Tenure &tenure : m_tenures) {
            if (tenure.isHold)
                tenure.until = std::min(tenure.until, now());
        }
    }
    pass();
    const std::lock_guard lock(m_mutex);
    m_timePassedAt = now();
}

void History::promise(const Promise &promise)
{
    const std::lock_guard lock(m_mutex);
    m_promises.insert(promise.bookingId, promise);
}

void History::change(const QString &bookingId, const std::function<void(Promise &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_promises[bookingId]);
}

void History::surprise(const QString &answer)
{
    const std::lock_guard lock(m_mutex);
    m_surprises << answer;
}

QStringList History::collisions() const
{
    std::map<QString, std::map<QDate, std::vector<const Tenure *>>> byNight;
    QStringList found;
    for (const Tenure &tenure : m_tenures) {
        for (QDate night = tenure.nights.from; night < tenure.nights.to; night = night.addDays(1)) {
            auto &others = byNight[tenure.nights.property][night];
            for (const Tenure *other : others) {
                if (other->holder != tenure.holder &&
                    std::max(other->since, tenure.since) < std::min(other->until, tenure.until))
                    found << QStringLiteral("%1 and %2 both had %3 of %4")
                                 .arg(other->holder, tenure.holder, night.toString(Qt::ISODate),
                                      tenure.nights.property);
            }
            others.push_back(&tenure);
        }
    }
    return found;
}

} // namespace roost::test
