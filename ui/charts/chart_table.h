#pragma once

#include <QList>
#include <QStringList>

namespace roost::ui {

/// A chart's values as a table: for a file, the clipboard, or a reader that cannot see it.
struct ChartTable
{
    QStringList header{};
    QList<QStringList> rows{};

    /// RFC 4180, with a line for the header.
    QString toCsv() const;
};

} // namespace roost::ui
