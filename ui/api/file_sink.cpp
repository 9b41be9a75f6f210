#include "ui/api/file_sink.h"

namespace roost::ui {

void FileSink::open(const QString &path)
{
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly))
        fail();
}

void FileSink::write(const QByteArray &piece)
{
    if (!m_file)
        return;
    if (m_file->write(piece) != piece.size()) {
        fail();
        return;
    }
    count(piece);
    Q_EMIT written(piece.size(), std::max<qint64>(0, m_breaks - 1));
}

void FileSink::count(const QByteArray &piece)
{
    for (const char character : piece) {
        if (character == '"')
            m_isQuoted = !m_isQuoted;
        else if (character == '\n' && !m_isQuoted)
            ++m_breaks;
    }
}

void FileSink::commit()
{
    if (!m_file)
        return;
    if (!m_file->commit()) {
        fail();
        return;
    }
    m_file.reset();
    Q_EMIT committed();
}

void FileSink::cancel()
{
    if (m_file)
        m_file->cancelWriting();
    m_file.reset(); // which removes what was written
}

void FileSink::fail()
{
    const auto reason = m_file->errorString();
    cancel();
    Q_EMIT failed(tr("The file could not be written: %1").arg(reason));
}

} // namespace roost::ui
