#pragma once

#include "ui/models/table_export.h"

#include <QStringList>

namespace roost::ui {

/// A table of texts as a file: a column of nothing but figures or days becomes one of numbers or dates. GUI thread.
class TextTableExport : public TableExport
{
    Q_OBJECT

public:
    /// Texts as programs write them: "1234.5", "2030-08-01"; an empty one is an empty cell.
    TextTableExport(const QStringList &header, const QList<QStringList> &rows, ExportFormat format,
                    QObject *parent = nullptr);

protected:
    QList<TableColumn> columns() const override { return m_columns; }
    void askForRows() override;

private:
    TableColumn::Kind kindOf(int column) const;

    QList<QStringList> m_rows;
    QList<TableColumn> m_columns;
};

} // namespace roost::ui
