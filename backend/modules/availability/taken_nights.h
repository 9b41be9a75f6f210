#pragma once

#include "backend/core/date_range.h"

#include <optional>
#include <vector>

namespace roost {

/// The nights of a property that nobody else may have: runs in their order, apart from one another.
class TakenNights
{
public:
    TakenNights() = default;

    /// Of ranges in their order, as a datemultirange has them.
    explicit TakenNights(const QList<DateRange> &ranges);

    bool overlap(const DateRange &nights) const;

    /// Free nights between the last taken one before the day and the day, which is free; nothing when it is `within`
    /// nights away or more.
    std::optional<int> gapBefore(QDate day, int within) const;

    /// Free nights from the day on to the next taken one; nothing when it is `within` nights away or more.
    std::optional<int> gapAfter(QDate day, int within) const;

    /// Without some of them.
    TakenNights without(const QList<DateRange> &ranges) const;

    friend bool operator==(const TakenNights &, const TakenNights &) = default;

private:
    /// Days as Julian numbers, the second one not included.
    struct Run
    {
        qint32 from = 0;
        qint32 to = 0;

        friend bool operator==(const Run &, const Run &) = default;
    };

    static Run runOf(const DateRange &range);
    std::vector<Run>::const_iterator firstEndingAfter(qint32 day) const;

    std::vector<Run> m_runs;
};

} // namespace roost
