#include "ui/models/table_export.h"

namespace roost::ui {

/// The file, on its thread.
class TableExport::Writer : public QObject
{
public:
    using Done = std::function<void(bool isOk, const QString &error, qint64 bytes)>;

    explicit Writer(ExportFormat format)
        : m_format(format)
    {
    }

    /// Runs a step on this thread and tells the receiver on its own.
    void run(QObject *receiver, std::function<bool(TableFile &)> step, Done done)
    {
        QMetaObject::invokeMethod(this, [this, receiver, step = std::move(step), done = std::move(done)] {
            if (!m_file)
                m_file = TableFile::of(m_format);
            const bool isOk = step(*m_file);
            const auto error = isOk ? QString() : m_file->errorString();
            const auto bytes = m_file->bytes();
            QMetaObject::invokeMethod(receiver, [done, isOk, error, bytes] { done(isOk, error, bytes); });
        });
    }

    void drop()
    {
        QMetaObject::invokeMethod(this, [this] { m_file.reset(); });
    }

private:
    const ExportFormat m_format;
    std::unique_ptr<TableFile> m_file;
};

TableExport::TableExport(ExportFormat format, QObject *parent)
    : ExportJob(parent)
    , m_writer(new Writer(format))
{
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    m_thread.start();
}

TableExport::~TableExport()
{
    m_isOver = true;
    m_thread.quit();
    m_thread.wait();
}

void TableExport::start(const QString &filePath)
{
    m_writer->run(
        this, [filePath, columns = columns()](TableFile &file) { return file.open(filePath, columns); },
        [this](bool isOk, const QString &error, qint64) {
            if (m_isOver)
                return;
            if (isOk)
                askForRows();
            else
                fail(tr("The file could not be written: %1").arg(error));
        });
}

void TableExport::add(const QList<TableRow> &rows, Piece piece)
{
    if (m_isOver)
        return;
    const auto write = [rows, piece](TableFile &file) {
        for (const auto &row : rows) {
            if (!file.write(row))
                return false;
        }
        return piece == Piece::More || file.commit();
    };
    m_writer->run(this, write, [this, piece, count = rows.size()](bool isOk, const QString &error, qint64 bytes) {
        if (m_isOver)
            return;
        m_rows += count;
        if (!isOk) {
            fail(tr("The file could not be written: %1").arg(error));
        } else if (piece == Piece::More) {
            Q_EMIT progressed(m_rows, bytes);
            askForRows();
        } else {
            m_isOver = true;
            Q_EMIT finished(m_rows, bytes);
        }
    });
}

void TableExport::fail(const QString &sentence)
{
    if (m_isOver)
        return;
    cancel();
    Q_EMIT failed(sentence);
}

void TableExport::cancel()
{
    m_isOver = true;
    m_writer->drop();
}

} // namespace roost::ui
