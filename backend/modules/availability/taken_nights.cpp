#include "backend/modules/availability/taken_nights.h"

#include <algorithm>

namespace roost {

TakenNights::TakenNights(const QList<DateRange> &ranges)
{
    m_runs.reserve(static_cast<size_t>(ranges.size()));
    for (const DateRange &range : ranges)
        m_runs.push_back(runOf(range));
}

bool TakenNights::overlap(const DateRange &nights) const
{
    const Run asked = runOf(nights);
    const auto found = firstEndingAfter(asked.from);
    return found != m_runs.end() && found->from < asked.to;
}

std::optional<int> TakenNights::gapBefore(QDate day, int within) const
{
    const Run asked = runOf({day, day});
    const auto next = firstEndingAfter(asked.from);
    if (next == m_runs.begin())
        return std::nullopt;
    const int gap = asked.from - std::prev(next)->to;
    return gap < within ? std::optional(gap) : std::nullopt;
}

std::optional<int> TakenNights::gapAfter(QDate day, int within) const
{
    const Run asked = runOf({day, day});
    const auto next = firstEndingAfter(asked.from);
    if (next == m_runs.end())
        return std::nullopt;
    const int gap = std::max(0, next->from - asked.from);
    return gap < within ? std::optional(gap) : std::nullopt;
}

TakenNights TakenNights::without(const QList<DateRange> &ranges) const
{
    TakenNights result = *this;
    for (const DateRange &range : ranges) {
        const Run gone = runOf(range);
        std::vector<Run> left;
        for (const Run &run : result.m_runs) {
            if (run.from < std::min(run.to, gone.from))
                left.push_back({run.from, std::min(run.to, gone.from)});
            if (std::max(run.from, gone.to) < run.to)
                left.push_back({std::max(run.from, gone.to), run.to});
        }
        result.m_runs = std::move(left);
    }
    return result;
}

TakenNights::Run TakenNights::runOf(const DateRange &range)
{
    return {static_cast<qint32>(range.from.toJulianDay()), static_cast<qint32>(range.to.toJulianDay())};
}

std::vector<TakenNights::Run>::const_iterator TakenNights::firstEndingAfter(qint32 day) const
{
    return std::upper_bound(m_runs.begin(), m_runs.end(), day,
                            [](qint32 value, const Run &run) { return value < run.to; });
}

} // namespace roost
