#include "backend/gateways/http_calendar_source.h"
#include "tests/support/calendar_host.h"

#include <QtTest>

using namespace roost;
using namespace std::chrono_literals;

namespace {

const QByteArray someCalendar = test::calendarOf({"a 2030-06-03 2030-06-05"});

} // namespace

/// Fetching from servers that misbehave. Only 127.0.0.2, where the server of the test is, may be reached.
class TestCalendarSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fetchesWithItsName();
    void asksOnlyForWhatChanged();
    void followsRedirects();
    void refusesToFollow_data();
    void refusesToFollow();
    void refusesWhatIsNotAllowed_data();
    void refusesWhatIsNotAllowed();
    void failsAsTheServerDoes_data();
    void failsAsTheServerDoes();
    void givesUpInTime_data();
    void givesUpInTime();
    void takesExactlyTheLimit();
    void sendsNoCookiesBack();

private:
    /// "" when there was an answer.
    QString failureOf(const QUrl &url, HttpCalendarSource::Limits limits = {});

    std::unique_ptr<test::CalendarHost> m_host;
    HttpCalendarSource m_source{AddressRules({"127.0.0.2/32"})};
};

void TestCalendarSource::init()
{
    m_host = std::make_unique<test::CalendarHost>();
}

QString TestCalendarSource::failureOf(const QUrl &url, HttpCalendarSource::Limits limits)
{
    HttpCalendarSource source(AddressRules({"127.0.0.2/32"}), limits);
    try {
        source.fetch(url, {});
    } catch (const CalendarSourceError &error) {
        return error.detail().isEmpty() ? "no detail" : error.code();
    }
    return {};
}

void TestCalendarSource::fetchesWithItsName()
{
    m_host->serveCalendar("/a.ics?key=1", someCalendar,
                          "ETag: \"7\"\r\nLast-Modified: Tue, 01 Jan 2030 00:00:00 GMT\r\n");
    const auto answer = m_source.fetch(m_host->url("/a.ics?key=1#part"), {});
    QVERIFY(answer.isModified);
    QCOMPARE(answer.body, someCalendar);
    QCOMPARE(answer.validators.etag, QByteArray("\"7\""));
    QCOMPARE(answer.validators.lastModified, QByteArray("Tue, 01 Jan 2030 00:00:00 GMT"));

    const QByteArray request = m_host->requests().constFirst().toLower();
    QVERIFY(request.startsWith("get /a.ics?key=1 http/1.1\r\n"));
    const QByteArray host = m_host->url("/").authority().toLatin1();
    QVERIFY2(request.contains("\r\nhost: " + host + "\r\n"), request);
    QCOMPARE(request.count("\r\nhost:"), 1);
    QVERIFY2(request.contains("\r\naccept-encoding: identity\r\n"), request);
    QVERIFY(!request.contains("if-none-match"));
}

void TestCalendarSource::asksOnlyForWhatChanged()
{
    m_host->serveStatus("/a.ics", "304 Not Modified");
    const auto answer = m_source.fetch(m_host->url("/a.ics"), {"\"7\"", "Tue, 01 Jan 2030 00:00:00 GMT"});
    QVERIFY(!answer.isModified);
    QVERIFY(answer.body.isEmpty());
    const QByteArray request = m_host->requests().constFirst().toLower();
    QVERIFY(request.contains("\r\nif-none-match: \"7\"\r\n"));
    QVERIFY(request.contains("\r\nif-modified-since: tue, 01 jan 2030 00:00:00 gmt\r\n"));
}

void TestCalendarSource::followsRedirects()
{
    m_host->serveStatus("/1", "301 Moved Permanently", "Location: /2\r\n");
    m_host->serveStatus("/2", "302 Found", "Location: " + m_host->url("/3").toEncoded() + "\r\n");
    m_host->serveStatus("/3", "307 Temporary Redirect", "Location: 4\r\n");
    m_host->serveCalendar("/4", someCalendar);
    QCOMPARE(m_source.fetch(m_host->url("/1"), {}).body, someCalendar);
    m_host->serveStatus("/0", "308 Permanent Redirect", "Location: /1\r\n");
    QCOMPARE(failureOf(m_host->url("/0")), QStringLiteral("TOO_MANY_REDIRECTS"));
    m_host->serveStatus("/round", "302 Found", "Location: /round\r\n");
    QCOMPARE(failureOf(m_host->url("/round")), QStringLiteral("TOO_MANY_REDIRECTS"));
}

void TestCalendarSource::refusesToFollow_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("code");
    for (const QByteArray location :
         {"http://127.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://localhost/",
          "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://0x7f.1/", "//10.0.0.1/", "https://192.168.1.1/"})
        QTest::newRow(location) << location << "FORBIDDEN_ADDRESS";
    for (const QByteArray location :
         {"file:///etc/passwd", "ftp://127.0.0.2/", "gopher://127.0.0.2/", "http://user:secret@127.0.0.2/", "http://"})
        QTest::newRow(location) << location << "ADDRESS";
}

void TestCalendarSource::refusesToFollow()
{
    QFETCH(QByteArray, location);
    QFETCH(QString, code);
    m_host->serveStatus("/a.ics", "302 Found", "Location: " + location + "\r\n");
    QCOMPARE(failureOf(m_host->url("/a.ics")), code);
    QCOMPARE(m_host->requests().size(), 1);
}

void TestCalendarSource::refusesWhatIsNotAllowed_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("code");
    QTest::newRow("loopback") << "http://127.0.0.1/"
                              << "FORBIDDEN_ADDRESS";
    QTest::newRow("a name of loopback") << "http://localhost:8080/"
                                        << "FORBIDDEN_ADDRESS";
    QTest::newRow("private") << "https://10.0.0.1/"
                             << "FORBIDDEN_ADDRESS";
    QTest::newRow("metadata") << "http://169.254.169.254/"
                              << "FORBIDDEN_ADDRESS";
    QTest::newRow("IPv6 loopback") << "http://[::1]/"
                                   << "FORBIDDEN_ADDRESS";
    QTest::newRow("no name") << "http://roost-calendar.invalid/"
                             << "UNKNOWN_HOST";
    QTest::newRow("another scheme") << "file:///etc/passwd"
                                    << "ADDRESS";
    QTest::newRow("no host") << "http:///a.ics"
                             << "ADDRESS";
}

void TestCalendarSource::refusesWhatIsNotAllowed()
{
    QFETCH(QString, url);
    QFETCH(QString, code);
    QCOMPARE(failureOf(QUrl(url)), code);
}

void TestCalendarSource::failsAsTheServerDoes_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("code");
    QTest::newRow("500") << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\noops") << "HTTP_STATUS";
    QTest::newRow("404") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << "HTTP_STATUS";
    QTest::newRow("401") << QByteArray(
                                "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n")
                         << "HTTP_STATUS";
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << "HTTP_STATUS";
    QTest::newRow("a redirect to nowhere")
        << QByteArray("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n") << "HTTP_STATUS";
    QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nBEGIN:VCALENDAR")
                             << "CONNECTION";
    QTest::newRow("nothing at all") << QByteArray() << "CONNECTION";
    QTest::newRow("no HTTP") << QByteArray("220 mail ESMTP\r\n\r\n") << "CONNECTION";
    const QByteArray large(1024 * 1024 + 1, 'x');
    QTest::newRow("too large") << "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(large.size()) +
                                      "\r\n\r\n" + large
                               << "TOO_LARGE";
    QTest::newRow("too large, no length") << "HTTP/1.1 200 OK\r\n\r\n" + large.repeated(4) << "TOO_LARGE";
}

void TestCalendarSource::failsAsTheServerDoes()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, code);
    m_host->serve("/a.ics", answer);
    QCOMPARE(failureOf(m_host->url("/a.ics")), code);
}

void TestCalendarSource::givesUpInTime_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no answer") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nBEGIN:VCALENDAR");
}

void TestCalendarSource::givesUpInTime()
{
    QFETCH(QByteArray, answer);
    m_host->serve("/a.ics", answer, test::CalendarHost::Afterwards::StayOpen);
    QCOMPARE(failureOf(m_host->url("/a.ics"), {.time = 300ms}), QStringLiteral("TIMEOUT"));
}

void TestCalendarSource::takesExactlyTheLimit()
{
    m_host->serveCalendar("/a.ics", QByteArray(1000, 'x'));
    QCOMPARE(failureOf(m_host->url("/a.ics"), {.bytes = 1000}), QString());
    QCOMPARE(failureOf(m_host->url("/a.ics"), {.bytes = 999}), QStringLiteral("TOO_LARGE"));
}

void TestCalendarSource::sendsNoCookiesBack()
{
    m_host->serveStatus("/1", "302 Found", "Set-Cookie: a=b; Path=/\r\nLocation: /2\r\n");
    m_host->serveCalendar("/2", someCalendar);
    m_source.fetch(m_host->url("/1"), {});
    QVERIFY(!m_host->requests().constLast().toLower().contains("cookie"));
}

QTEST_GUILESS_MAIN(TestCalendarSource)
#include "tst_calendar_source.moc"
