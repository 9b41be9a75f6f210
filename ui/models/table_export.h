#pragma once

#include "ui/models/table_file.h"

#include <QThread>

namespace roost::ui {

/// An export of rows that this program brings together itself, piece by piece, in constant memory.
///
/// Lives on the GUI thread; the file is written on a thread of its own. A subclass gives a piece of rows when it is
/// asked for one.
class TableExport : public ExportJob
{
    Q_OBJECT

public:
    explicit TableExport(ExportFormat format, QObject *parent = nullptr);
    ~TableExport() override;

    void start(const QString &filePath) override;
    void cancel() override;

protected:
    enum class Piece { More, Last };

    virtual QList<TableColumn> columns() const = 0;

    /// Give the next rows by add(), or fail(); now or later.
    virtual void askForRows() = 0;

    void add(const QList<TableRow> &rows, Piece piece);
    void fail(const QString &sentence);

private:
    class Writer;

    QThread m_thread;
    Writer *m_writer = nullptr; ///< lives on the thread
    qint64 m_rows = 0;
    bool m_isOver = false;
};

} // namespace roost::ui
