#include "backend/http/conditional.h"

#include <QTest>

using namespace roost::http;

class TestConditional : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sparesTheBody_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        const auto row = [](const char *title, const QByteArray &name, const QByteArray &value, int status) {
            QTest::newRow(title) << name << value << status;
        };
        row("no condition", "Accept", "*/*", 200);
        row("the same", "If-None-Match", "\"7\"", 304);
        row("weakly the same", "If-None-Match", "W/\"7\"", 304);
        row("one of several", "If-None-Match", "\"6\", \"7\"", 304);
        row("any", "If-None-Match", "*", 304);
        row("another", "If-None-Match", "\"8\"", 200);
        row("without quotes", "If-None-Match", "7", 200);
        row("not changed since", "If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT", 304);
        row("changed since", "If-Modified-Since", "Sun, 06 Nov 1994 08:49:36 GMT", 200);
        row("no date", "If-Modified-Since", "yesterday", 200);
        row("since a day to come", "If-Modified-Since", "Thu, 01 Jan 2999 00:00:00 GMT", 200);
        row("the one expected", "If-Match", "\"6\", \"7\"", 200);
        row("any, expected", "If-Match", "*", 200);
        row("another expected", "If-Match", "\"8\"", 412);
        row("weakly the one expected", "If-Match", "W/\"7\"", 412);
        row("not changed, as expected", "If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT", 200);
        row("changed, though not expected", "If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:36 GMT", 412);
        row("expected by no date", "If-Unmodified-Since", "yesterday", 200);
    }

    void sparesTheBody()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(int, status);
        Request request;
        request.headers.append(name, value);
        const Response answer = conditional(request, response());
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.body.isEmpty(), status == 304);
        QCOMPARE(answer.headers.value("ETag"), status == 412 ? QByteArray() : QByteArray("\"7\""));
    }

    void readsAllLinesOfAField()
    {
        Request request;
        request.headers.append("If-None-Match", "\"6\"");
        request.headers.append("If-None-Match", "\"7\"");
        QCOMPARE(conditional(request, response()).status, 304);
    }

    void theTagWinsOverTheDate()
    {
        Request request;
        request.headers.append("If-None-Match", "\"8\"");
        request.headers.append("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT");
        QCOMPARE(conditional(request, response()).status, 200);
    }

    void leavesOtherRequestsAndAnswersAlone()
    {
        Request request;
        request.headers.append("If-None-Match", "*");
        Response created = response();
        created.status = 201;
        QCOMPARE(conditional(request, created).status, 201);
        request.method = Method::Patch;
        QCOMPARE(conditional(request, response()).status, 200);
    }

private:
    static Response response()
    {
        return Response::text("body", "text/plain")
            .withVersion(7)
            .withHeader("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT");
    }
};

QTEST_GUILESS_MAIN(TestConditional)
#include "tst_conditional.moc"
