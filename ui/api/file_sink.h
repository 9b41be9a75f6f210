#pragma once

#include <QObject>
#include <QSaveFile>

#include <memory>

namespace roost::ui {

/// Writes a file piece by piece; it appears under its name only when all of it is there. Any one thread.
class FileSink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void open(const QString &path);

    /// Nothing happens after a failure.
    void write(const QByteArray &piece);
    void commit();

    /// Leaves nothing behind.
    void cancel();

Q_SIGNALS:
    /// bytes: of the piece. lines: all so far but the first; a line that breaks within quotes is one, as in a CSV file.
    void written(qint64 bytes, qint64 lines);
    void committed();
    void failed(const QString &sentence);

private:
    void fail();
    void count(const QByteArray &piece);

    std::unique_ptr<QSaveFile> m_file; ///< none: not open, or given up
    qint64 m_breaks = 0;
    bool m_isQuoted = false;
};

} // namespace roost::ui
