#pragma once

#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_table.h"

namespace roost::ui {

/// What a chart shows, mark by mark (a point, a bar, a cell): all that pointing, keys, tables and files need to know.
/// Positions are in pixels of the chart's canvas.
class ChartMarks
{
public:
    virtual ~ChartMarks() = default;

    virtual int markCount() const = 0;

    /// -1: none is there.
    virtual int markAt(const QPointF &position) const = 0;

    /// Where the tooltip points at.
    virtual QPointF markAnchor(int mark) const = 0;

    virtual QString markTitle(int mark) const = 0;
    virtual QList<TooltipRow> markRows(int mark) const = 0;
    virtual ChartTable table() const = 0;

    /// How many marks an arrow key goes on; 0: the key is not ours.
    virtual int keyStep(int key) const;
};

} // namespace roost::ui
