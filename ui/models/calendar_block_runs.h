#pragma once

#include <QHash>
#include <QList>
#include <QSet>

namespace roost::ui {

/// Neighbouring blocks of nights, both ends included, of one page of the list of properties.
struct CalendarBlockRun
{
    int page = 0;
    qint64 first = 0;
    qint64 last = 0;
};

/// Which blocks of nights have been asked for and not come yet. GUI thread.
class CalendarBlockRuns
{
public:
    /// The most blocks of one run: the server gives 400 nights at once, and what comes should be read in a moment.
    static constexpr qint64 longest = 7;

    /// The blocks as runs, without those under way, which they are from now on. blocks: in order.
    QList<CalendarBlockRun> begin(int page, const QList<qint64> &blocks);

    void end(const CalendarBlockRun &run);
    void clear() { m_pending.clear(); }

    /// Neighbours together, none longer than the most.
    static QList<CalendarBlockRun> runsOf(int page, const QList<qint64> &blocks);

private:
    QHash<int, QSet<qint64>> m_pending; ///< by page
};

} // namespace roost::ui
