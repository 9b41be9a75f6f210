#include "backend/http/response_writer.h"

#include <QTest>

using namespace roost::http;

class TestResponseWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAnAnswer()
    {
        const QByteArray bytes = serialized(Response::json({{"a", 1}}, 201), Method::Post, AfterReply::KeepOpen);
        QVERIFY(bytes.startsWith("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"));
        QVERIFY(bytes.contains("\r\nContent-Length: 7\r\n"));
        QVERIFY(bytes.endsWith("\r\nConnection: keep-alive\r\n\r\n{\"a\":1}"));
        const QRegularExpression date(
            "\r\nDate: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT\r\n");
        QVERIFY(date.match(bytes).hasMatch());
    }

    void writesNoBodyWhereNoneBelongs()
    {
        const Response answer = Response::text("body", "text/plain");
        QVERIFY(serialized(answer, Method::Head, AfterReply::Close)
                    .endsWith("Content-Length: 4\r\nConnection: close\r\n\r\n"));
        QVERIFY(!serialized(Response::noContent(), Method::Get, AfterReply::Close).contains("Content-Length"));
    }

    void leavesOutFieldsThatWouldEndTheirLine()
    {
        const Response answer = Response::noContent().withHeader("Location", "/a\r\nSet-Cookie: b").withVersion(7);
        const QByteArray bytes = serialized(answer, Method::Get, AfterReply::Close);
        QVERIFY(!bytes.contains("Cookie"));
        QVERIFY(bytes.contains("ETag: \"7\"\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestResponseWriter)
#include "tst_response_writer.moc"
