#pragma once

#include "ui/models/table_file.h"

#include <QTemporaryFile>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace roost::ui {

/// A table as a workbook of one sheet with typed cells; only the row at hand is in memory. Any one thread.
class WorkbookTableFile : public TableFile
{
public:
    ~WorkbookTableFile() override;

    bool open(const QString &path, const QList<TableColumn> &columns) override;
    bool write(const TableRow &row) override;
    bool commit() override;
    qint64 bytes() const override { return m_bytes; }
    QString errorString() const override { return m_error; }

private:
    bool fail(const QString &why);
    void writeCell(qsizetype index, const QVariant &value);

    QString m_path;
    QTemporaryFile m_draft; ///< in the folder of the path, so that it can be moved there
    QList<TableColumn> m_columns;
    QList<lxw_format *> m_formats;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    quint32 m_row = 0;
    qint64 m_bytes = 0;
    QString m_error;
};

} // namespace roost::ui
