#include "ui/models/csv_text.h"

namespace roost::ui {

namespace {

QString csvField(QString field)
{
    const bool quoted = field.contains(u',') || field.contains(u'"') || field.contains(u'\n');
    if (!quoted)
        return field;
    return u'"' + field.replace(u'"', QLatin1String("\"\"")) + u'"';
}

} // namespace

QString csvLine(const QStringList &fields)
{
    QStringList quoted;
    for (const auto &field : fields)
        quoted.append(csvField(field));
    return quoted.join(u',') + QLatin1String("\r\n");
}

} // namespace roost::ui
