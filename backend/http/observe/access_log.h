#pragma once

#include "backend/http/observe/request_record.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace roost::http {

enum class LogFormat { Text, Json };

/// One line a request: `roost.http.access: method=GET route=… status=200 …`, or one JSON object. Of the logging
/// category roost.http.access.
///
/// Lines are gathered, and written together by a thread of its own, a tenth of a second later at most: no request waits
/// for a disk or a pipe. Who reads them too slowly misses some, and is told how many. Any thread.
class AccessLog
{
public:
    /// descriptor: where to, standard error unless said otherwise; it stays open.
    explicit AccessLog(LogFormat format, int descriptor = 2);
    ~AccessLog(); ///< writes what has been gathered
    AccessLog(const AccessLog &) = delete;
    AccessLog &operator=(const AccessLog &) = delete;

    void add(const RequestRecord &record);

private:
    void run();
    bool mustEnd();
    void write(const QByteArray &lines);

    const LogFormat m_format;
    const int m_descriptor;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QByteArray m_lines;
    qint64 m_missed = 0; ///< since the last that were written
    bool m_isOver = false;
    std::thread m_thread;
};

} // namespace roost::http
