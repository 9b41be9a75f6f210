#include "ui/api/file_download.h"

#include "ui/api/file_sink.h"

#include <QNetworkReply>

namespace roost::ui {

namespace {

constexpr qint64 mostWaitingBytes = 1024 * 1024;
constexpr qint64 pieceBytes = 64 * 1024;

} // namespace

FileDownload::FileDownload(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_sink(new FileSink)
{
    m_sink->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_sink, &QObject::deleteLater);
    connect(m_sink, &FileSink::written, this, [this](qint64 bytes, qint64 lines) {
        m_waitingBytes -= bytes;
        m_bytes += bytes;
        m_lines = lines;
        if (m_isOver)
            return;
        Q_EMIT progressed(m_bytes, m_lines);
        pump();
    });
    connect(m_sink, &FileSink::committed, this, [this] {
        m_isOver = true;
        Q_EMIT finished(m_bytes, m_lines);
    });
    connect(m_sink, &FileSink::failed, this, &FileDownload::fail);
    m_thread.start();
}

FileDownload::~FileDownload()
{
    cancel();
    m_thread.quit();
    m_thread.wait();
}

void FileDownload::start(const QString &path, const QUrlQuery &query, const QString &filePath)
{
    QMetaObject::invokeMethod(m_sink, [sink = m_sink, filePath] { sink->open(filePath); });
    m_client.stream(path, query, this, [this](QNetworkReply *reply, const std::optional<Problem> &problem) {
        if (m_isOver && reply)
            reply->deleteLater();
        else if (problem)
            fail(problem->detail);
        else
            take(reply);
    });
}

void FileDownload::take(QNetworkReply *reply)
{
    m_reply = reply;
    reply->setParent(this);
    connect(reply, &QNetworkReply::readyRead, this, &FileDownload::pump);
    connect(reply, &QNetworkReply::finished, this, &FileDownload::pump);
}

/// Hands on what has come, as far as the sink keeps up; in the end, whether it was all.
void FileDownload::pump()
{
    if (m_isOver || !m_reply)
        return;
    const bool isRefusal = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 400;
    while (!isRefusal && m_waitingBytes < mostWaitingBytes && m_reply->bytesAvailable() > 0) {
        const auto piece = m_reply->read(pieceBytes);
        m_waitingBytes += piece.size();
        QMetaObject::invokeMethod(m_sink, [sink = m_sink, piece] { sink->write(piece); });
    }
    if (m_reply->isFinished() && (isRefusal || m_reply->bytesAvailable() == 0))
        handOverLast();
}

void FileDownload::handOverLast()
{
    auto *reply = m_reply.data();
    m_reply = nullptr;
    reply->deleteLater();
    if (const auto problem = m_client.endStream(*reply))
        fail(problem->detail);
    else
        QMetaObject::invokeMethod(m_sink, [sink = m_sink] { sink->commit(); });
}

void FileDownload::fail(const QString &sentence)
{
    if (m_isOver)
        return;
    cancel();
    Q_EMIT failed(sentence);
}

void FileDownload::cancel()
{
    if (m_isOver)
        return;
    m_isOver = true;
    if (auto *reply = m_reply.data()) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
        m_reply = nullptr;
    }
    QMetaObject::invokeMethod(m_sink, [sink = m_sink] { sink->cancel(); });
}

} // namespace roost::ui
