#pragma once

#include <QObject>

namespace roost::ui {

enum class ExportFormat {
    Csv,
    Xlsx,
    Pdf, ///< of reports alone, which the server writes
};

/// Something that writes a table to a file, in its own time. GUI thread.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Once for an object; ends in finished() or failed(), unless it is cancelled. Deleting it cancels, too.
    virtual void start(const QString &filePath) = 0;

    /// Gives up and leaves nothing behind.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// rows: 0 where they cannot be counted, as in a workbook or a PDF.
    void progressed(qint64 rows, qint64 bytes);
    void finished(qint64 rows, qint64 bytes);

    /// A sentence that says why.
    void failed(const QString &sentence);
};

} // namespace roost::ui
