#include "ui/charts/chart_table.h"

namespace roost::ui {

namespace {

QString csvField(QString field)
{
    const bool quoted = field.contains(u',') || field.contains(u'"') || field.contains(u'\n');
    if (!quoted)
        return field;
    return u'"' + field.replace(u'"', QLatin1String("\"\"")) + u'"';
}

QString csvLine(const QStringList &fields)
{
    QStringList quoted;
    for (const auto &field : fields)
        quoted.append(csvField(field));
    return quoted.join(u',') + QLatin1String("\r\n");
}

} // namespace

QString ChartTable::toCsv() const
{
    auto text = csvLine(header);
    for (const auto &row : rows)
        text += csvLine(row);
    return text;
}

} // namespace roost::ui
