#include "ui/models/calendar_property.h"

#include <algorithm>

namespace roost::ui {

namespace {

constexpr int occupancyDays = 30;

} // namespace

qint64 CalendarProperty::blockOf(QDate date)
{
    // Day 0 of the Julian count is a Monday.
    return date.toJulianDay() / blockDays;
}

QDate CalendarProperty::blockBegin(qint64 block)
{
    return QDate::fromJulianDay(block * blockDays);
}

CalendarProperty::CalendarProperty(const PropertyCalendar &calendar)
    : m_id(calendar.propertyId)
{
    merge(calendar);
}

void CalendarProperty::merge(const PropertyCalendar &calendar)
{
    m_title = calendar.title;
    m_city = calendar.city;
    m_currency = calendar.currency;
    if (calendar.today.isValid())
        m_today = calendar.today;
    if (!calendar.from.isValid())
        return;

    const auto days = std::min<qint64>(calendar.nights.size(), calendar.from.daysTo(calendar.to));
    for (qint64 first = 0; first + blockDays <= days; first += blockDays) {
        const auto block = blockOf(calendar.from.addDays(first));
        Q_ASSERT(blockBegin(block) == calendar.from.addDays(first));
        m_blocks.insert(block, calendar.nights.mid(first, blockDays));
        m_stale.remove(block);
    }
    mergeClaims(calendar);
    reckonOccupancy();
}

void CalendarProperty::forget()
{
    m_blocks.clear();
    m_stale.clear();
    m_claims.clear();
}

void CalendarProperty::markStale(QDate from, QDate to)
{
    const bool isLimited = from.isValid() && to.isValid();
    for (auto block = m_blocks.keyBegin(); block != m_blocks.keyEnd(); ++block) {
        if (!isLimited || (blockBegin(*block) < to && from < blockBegin(*block + 1)))
            m_stale.insert(*block);
    }
}

QList<qint64> CalendarProperty::blocks() const
{
    auto blocks = m_blocks.keys();
    std::sort(blocks.begin(), blocks.end());
    return blocks;
}

QList<qint64> CalendarProperty::staleBlocks() const
{
    auto blocks = m_stale.values();
    std::sort(blocks.begin(), blocks.end());
    return blocks;
}

const CalendarNight *CalendarProperty::night(QDate date) const
{
    const auto block = m_blocks.constFind(blockOf(date));
    if (block == m_blocks.constEnd())
        return nullptr;
    return &block->at(date.toJulianDay() % blockDays);
}

const CalendarClaim *CalendarProperty::claimAt(QDate night) const
{
    const auto claim = std::find_if(m_claims.begin(), m_claims.end(), [night](const CalendarClaim &candidate) {
        return candidate.from <= night && night < candidate.to;
    });
    return claim == m_claims.end() ? nullptr : &*claim;
}

bool CalendarProperty::isHeldAlone(QDate date) const
{
    const auto *known = night(date);
    return known && known->state == NightState::Held && !claimAt(date);
}

void CalendarProperty::mergeClaims(const PropertyCalendar &calendar)
{
    m_claims.removeIf([&](const CalendarClaim &known) {
        return known.overlaps(calendar.from, calendar.to) ||
               std::any_of(calendar.claims.begin(), calendar.claims.end(),
                           [&](const CalendarClaim &claim) { return claim.id == known.id; });
    });
    m_claims.append(calendar.claims);
    std::sort(m_claims.begin(), m_claims.end(),
              [](const CalendarClaim &one, const CalendarClaim &other) { return one.from < other.from; });
}

void CalendarProperty::reckonOccupancy()
{
    if (!m_today.isValid())
        return;
    int available = 0;
    int booked = 0;
    for (int day = 0; day < occupancyDays; ++day) {
        const auto *known = night(m_today.addDays(day));
        if (!known)
            return;
        available += known->state == NightState::Blocked ? 0 : 1;
        booked += known->state == NightState::Booked ? 1 : 0;
    }
    m_occupancy = available > 0 ? std::optional(static_cast<double>(booked) / available) : std::nullopt;
}

} // namespace roost::ui
