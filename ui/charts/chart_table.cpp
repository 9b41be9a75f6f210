#include "ui/charts/chart_table.h"

#include "ui/models/csv_text.h"

namespace roost::ui {

QString ChartTable::toCsv() const
{
    auto text = csvLine(header);
    for (const auto &row : rows)
        text += csvLine(row);
    return text;
}

} // namespace roost::ui
