#include "backend/http/observe/access_log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <array>

#include <fcntl.h>
#include <unistd.h>

using namespace roost::http;
using namespace std::chrono_literals;

namespace {

RequestRecord record()
{
    return {.id = "0198-a",
            .method = "GET",
            .route = "/api/v1/bookings/{id}",
            .user = "-",
            .address = "192.0.2.1",
            .status = 200,
            .bytes = 117,
            .queued = 42'000ns,
            .handled = 3'456'789ns,
            .inDatabase = 3'000'000ns};
}

/// A pipe, whose writing end is the log's.
class Pipe
{
public:
    Pipe() { opened = ::pipe2(ends.data(), O_CLOEXEC) == 0; }
    ~Pipe()
    {
        ::close(ends[0]);
        ::close(ends[1]);
    }

    QByteArray read(qsizetype most = 65'536) const
    {
        QByteArray bytes(most, Qt::Uninitialized);
        bytes.truncate(qMax<ssize_t>(0, ::read(ends[0], bytes.data(), static_cast<std::size_t>(most))));
        return bytes;
    }

    std::array<int, 2> ends{-1, -1};
    bool opened = false;
};

} // namespace

/// The lines of requests: what is in them, and that nobody waits for them.
class TestAccessLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesText()
    {
        const Pipe pipe;
        AccessLog log(LogFormat::Text, pipe.ends[1]);
        log.add(record());
        QCOMPARE(pipe.read(),
                 QByteArray("roost.http.access: method=GET route=/api/v1/bookings/{id} status=200 bytes=117 "
                            "queue_ms=0.04 handler_ms=3.45 database_ms=3.00 request=0198-a user=- "
                            "address=192.0.2.1\n"));
    }

    void writesJson()
    {
        const Pipe pipe;
        AccessLog log(LogFormat::Json, pipe.ends[1]);
        const QDateTime before = QDateTime::currentDateTimeUtc();
        log.add(record());
        const QJsonObject line = QJsonDocument::fromJson(pipe.read()).object();
        QCOMPARE(line.value("route").toString(), "/api/v1/bookings/{id}");
        QCOMPARE(line.value("status").toInt(), 200);
        QCOMPARE(line.value("handler_ms").toDouble(), 3.45);
        QCOMPARE(line.value("queue_ms").toDouble(), 0.04);
        QCOMPARE(line.value("address").toString(), "192.0.2.1");
        const QDateTime time = QDateTime::fromString(line.value("time").toString(), Qt::ISODateWithMs);
        QVERIFY(qAbs(before.msecsTo(time)) < 10'000);
        QCOMPARE(time.timeSpec(), Qt::UTC);
    }

    void writesWhatIsLeftAtTheEnd()
    {
        const Pipe pipe;
        {
            AccessLog log(LogFormat::Text, pipe.ends[1]);
            for (int i = 0; i < 100; ++i)
                log.add(record());
        }
        QCOMPARE(pipe.read().count('\n'), 100);
    }

    void waitsForNobodyWhoReadsSlowly()
    {
        const Pipe pipe;
        AccessLog log(LogFormat::Text, pipe.ends[1]);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression("^[0-9]+ requests are missing above"));
        constexpr int requests = 100'000; // more than the pipe and the log hold together
        for (int i = 0; i < requests; ++i)
            log.add(record());
        qsizetype lines = 0;
        QByteArray last;
        ::fcntl(pipe.ends[0], F_SETFL, O_NONBLOCK);
        QVERIFY(QTest::qWaitFor([&] {
            for (last = pipe.read(); !last.isEmpty(); last = pipe.read())
                lines += last.count('\n');
            return lines > 20'000;
        }));
        QVERIFY(lines < requests);
    }
};

QTEST_GUILESS_MAIN(TestAccessLog)
#include "tst_access_log.moc"
