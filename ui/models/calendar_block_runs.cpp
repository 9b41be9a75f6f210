#include "ui/models/calendar_block_runs.h"

namespace roost::ui {

QList<CalendarBlockRun> CalendarBlockRuns::begin(int page, const QList<qint64> &blocks)
{
    auto &pending = m_pending[page];
    QList<qint64> fresh;
    for (const auto block : blocks) {
        if (pending.contains(block))
            continue;
        pending.insert(block);
        fresh.append(block);
    }
    return runsOf(page, fresh);
}

void CalendarBlockRuns::end(const CalendarBlockRun &run)
{
    for (auto block = run.first; block <= run.last; ++block)
        m_pending[run.page].remove(block);
}

QList<CalendarBlockRun> CalendarBlockRuns::runsOf(int page, const QList<qint64> &blocks)
{
    QList<CalendarBlockRun> runs;
    for (const auto block : blocks) {
        if (!runs.isEmpty() && runs.last().last == block - 1 && block - runs.last().first < longest)
            runs.last().last = block;
        else
            runs.append({page, block, block});
    }
    return runs;
}

} // namespace roost::ui
