#pragma once

#include "ui/charts/chart_table.h"

#include <functional>

class QMenu;
class QPoint;
class QWidget;

namespace roost::ui {

class Theme;

/// Adds what a chart can be taken away as: its picture to the clipboard or a file (PNG, SVG, PDF), its values to the
/// clipboard or a file (CSV). The table is asked for when it is needed; chart, theme and table outlive the menu.
void addExportActions(QMenu &menu, QWidget &chart, const Theme &theme, const std::function<ChartTable()> &table);

/// The same as a menu of its own.
void showExportMenu(QWidget &chart, const Theme &theme, const QPoint &position,
                    const std::function<ChartTable()> &table);

void copyPicture(QWidget &chart, const Theme &theme);

} // namespace roost::ui
