#include "backend/http/observe/access_log.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace roost::http {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(accessCategory, "roost.http.access")

constexpr auto gatherTime = 100ms;
constexpr int patienceMs = 500;
constexpr qsizetype writtenAtOnce = qsizetype{64} * 1024;
constexpr qsizetype mostGathered = qsizetype{4} * 1024 * 1024;

/// Milliseconds to the hundredth: "0.17".
void appendMilliseconds(QByteArray &line, std::chrono::nanoseconds time)
{
    const qint64 hundredths = time.count() / 10'000;
    const qint64 fraction = hundredths % 100;
    line += QByteArray::number(hundredths / 100);
    line += fraction < 10 ? ".0" : ".";
    line += QByteArray::number(fraction);
}

/// Of now: "2030-05-01T12:00:00.123Z". The part down to the second is made once a second.
void appendTime(QByteArray &line)
{
    thread_local qint64 second = -1;
    thread_local QByteArray text;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now / 1'000 != second) {
        second = now / 1'000;
        text = QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(Qt::ISODate).chopped(1).toLatin1();
    }
    line += text;
    line += '.';
    line += QByteArray::number(1'000 + now % 1'000).sliced(1);
    line += 'Z';
}

// No value of a record needs quotes or escapes: names of ours, numbers, and ids of letters and digits.

void appendText(QByteArray &line, const RequestRecord &record)
{
    line += "roost.http.access: method=" + record.method + " route=" + record.route +
            " status=" + QByteArray::number(record.status) + " bytes=" + QByteArray::number(record.bytes) +
            " queue_ms=";
    appendMilliseconds(line, record.queued);
    line += " handler_ms=";
    appendMilliseconds(line, record.handled);
    line += " database_ms=";
    appendMilliseconds(line, record.inDatabase);
    line += " request=" + record.id + " user=" + record.user + " address=" + record.address + '\n';
}

void appendJson(QByteArray &line, const RequestRecord &record)
{
    line += R"({"time":")";
    appendTime(line);
    line += R"(","level":"info","category":"roost.http.access","method":")" + record.method + R"(","route":")" +
            record.route + R"(","status":)" + QByteArray::number(record.status) + R"(,"bytes":)" +
            QByteArray::number(record.bytes) + R"(,"queue_ms":)";
    appendMilliseconds(line, record.queued);
    line += R"(,"handler_ms":)";
    appendMilliseconds(line, record.handled);
    line += R"(,"database_ms":)";
    appendMilliseconds(line, record.inDatabase);
    line +=
        R"(,"request":")" + record.id + R"(","user":")" + record.user + R"(","address":")" + record.address + "\"}\n";
}

} // namespace

AccessLog::AccessLog(LogFormat format, int descriptor)
    : m_format(format)
    , m_descriptor(descriptor)
    , m_thread([this] { run(); })
{
}

AccessLog::~AccessLog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void AccessLog::add(const RequestRecord &record)
{
    if (!accessCategory().isInfoEnabled())
        return;
    const std::lock_guard lock(m_mutex);
    if (m_lines.size() >= mostGathered) {
        ++m_missed;
        return;
    }
    const bool wasShort = m_lines.size() < writtenAtOnce;
    if (m_format == LogFormat::Json)
        appendJson(m_lines, record);
    else
        appendText(m_lines, record);
    if (wasShort && m_lines.size() >= writtenAtOnce)
        m_changed.notify_one();
}

void AccessLog::run()
{
    std::unique_lock lock(m_mutex);
    bool isOver = false;
    while (!isOver) {
        m_changed.wait_for(lock, gatherTime, [this] { return m_isOver || m_lines.size() >= writtenAtOnce; });
        isOver = m_isOver;
        const QByteArray lines = std::exchange(m_lines, {});
        const qint64 missed = std::exchange(m_missed, 0);
        lock.unlock();
        write(lines);
        if (missed > 0)
            qCWarning(accessCategory, "%lld requests are missing above: the log was read too slowly", missed);
        lock.lock();
    }
}

bool AccessLog::mustEnd()
{
    const std::lock_guard lock(m_mutex);
    return m_isOver;
}

/// Whoever reads a pipe slowly is waited for, but not at the end. A piece of PIPE_BUF never blocks where poll() sees
/// room.
void AccessLog::write(const QByteArray &lines)
{
    for (qsizetype at = 0; at < lines.size();) {
        pollfd room{.fd = m_descriptor, .events = POLLOUT, .revents = 0};
        if (::poll(&room, 1, patienceMs) == 0) {
            if (mustEnd())
                return;
            continue;
        }
        const auto piece = std::min<qsizetype>(lines.size() - at, PIPE_BUF);
        const ssize_t count = ::write(m_descriptor, lines.constData() + at, static_cast<std::size_t>(piece));
        if (count > 0)
            at += count;
        else if (errno != EINTR)
            return; // nobody reads it
    }
}

} // namespace roost::http
