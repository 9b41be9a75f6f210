#pragma once

#include <QString>
#include <QtGlobal>

namespace roost::ui {

/// A label under a chart.
struct AxisTick
{
    qsizetype index = 0; ///< of the value that it stands under
    QString label{};
};

} // namespace roost::ui
