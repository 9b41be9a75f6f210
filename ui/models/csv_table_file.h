#pragma once

#include "ui/models/table_file.h"

#include <QSaveFile>

namespace roost::ui {

/// A table as a CSV file for programs: plain figures with a point, days and moments by ISO 8601. Any one thread.
class CsvTableFile : public TableFile
{
public:
    bool open(const QString &path, const QList<TableColumn> &columns) override;
    bool write(const TableRow &row) override;
    bool commit() override;
    qint64 bytes() const override { return m_bytes; }
    QString errorString() const override { return m_file ? m_file->errorString() : QString(); }

private:
    bool writeLine(const QStringList &cells);

    std::unique_ptr<QSaveFile> m_file;
    QList<TableColumn> m_columns;
    qint64 m_bytes = 0;
};

} // namespace roost::ui
