#pragma once

#include "ui/models/export_job.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <memory>

namespace roost::ui {

/// A column of a table that is written to a file, and how its values are to be understood.
struct TableColumn
{
    enum class Kind {
        Text,
        Date,   ///< a QDate
        Moment, ///< a QDateTime, written in UTC
        Number, ///< whole or not
        Amount, ///< a Money, with the decimals of its currency; another column names that
    };

    QString name{};
    Kind kind = Kind::Text;
};

/// An invalid QVariant is an empty cell.
using TableRow = QList<QVariant>;

/// A table on its way to a file; it appears under its name as a whole or not at all. Any one thread.
class TableFile
{
public:
    virtual ~TableFile() = default;

    /// Each of these tells whether it went well; errorString() says why not. Nothing may follow a failure.
    virtual bool open(const QString &path, const QList<TableColumn> &columns) = 0;
    virtual bool write(const TableRow &row) = 0;
    virtual bool commit() = 0;

    /// So far; a workbook's is not known before its end.
    virtual qint64 bytes() const = 0;
    virtual QString errorString() const = 0;

    static std::unique_ptr<TableFile> of(ExportFormat format);
};

} // namespace roost::ui
