#pragma once

#include "ui/charts/chart_table.h"

#include <functional>

class QPoint;
class QWidget;

namespace roost::ui {

/// A chart's context menu: its picture to a file (PNG), its values to a file (CSV) or the clipboard. The table is asked
/// for when it is needed.
void showExportMenu(QWidget &chart, const QPoint &position, const std::function<ChartTable()> &table);

} // namespace roost::ui
