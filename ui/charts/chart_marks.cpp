#include "ui/charts/chart_marks.h"

namespace roost::ui {

int ChartMarks::keyStep(int key) const
{
    if (key == Qt::Key_Left)
        return -1;
    return key == Qt::Key_Right ? 1 : 0;
}

} // namespace roost::ui
