#pragma once

#include "ui/api/api_client.h"

#include <QPointer>
#include <QThread>

class QNetworkReply;

namespace roost::ui {

class FileSink;

/// Brings an answer of any length into a file while it arrives, in constant memory: the server waits when the disk
/// does.
///
/// Lives on the GUI thread; the file is written on a thread of its own. The file appears as a whole or not at all: what
/// was cancelled, broke off or could not be written leaves nothing behind, nor touches a file that was there.
class FileDownload : public QObject
{
    Q_OBJECT

public:
    explicit FileDownload(ApiClient &client, QObject *parent = nullptr);
    ~FileDownload() override;

    /// Once for an object; ends in finished() or failed(), unless it is cancelled.
    void start(const QString &path, const QUrlQuery &query, const QString &filePath);

    /// Gives up; no signal comes any more.
    void cancel();

Q_SIGNALS:
    /// What is in the file by now; lines: of a text, those after the first.
    void progressed(qint64 bytes, qint64 lines);
    void finished(qint64 bytes, qint64 lines);

    /// A sentence that says why.
    void failed(const QString &sentence);

private:
    void take(QNetworkReply *reply);
    void pump();
    void handOverLast();
    void fail(const QString &sentence);

    ApiClient &m_client;
    QThread m_thread;
    FileSink *m_sink = nullptr; ///< lives on the thread
    QPointer<QNetworkReply> m_reply;
    qint64 m_waitingBytes = 0; ///< handed to the sink and not yet written
    qint64 m_bytes = 0;
    qint64 m_lines = 0;
    bool m_isOver = false;
};

} // namespace roost::ui
