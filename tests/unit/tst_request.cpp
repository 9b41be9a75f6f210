#include "backend/http/request.h"

#include <QTest>

using namespace roost;
using namespace roost::http;

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheTargetApart_data();
    void takesTheTargetApart();
    void readsQueries();
    void readsIdsOfThePath();
    void readsIfMatch_data();
    void readsIfMatch();
    void knowsMethods();
};

void TestRequest::takesTheTargetApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("path"); // empty: refused
    QTest::newRow("path") << QByteArray("/a/b") << QByteArray("/a/b");
    QTest::newRow("query") << QByteArray("/a?b=/c?d") << QByteArray("/a");
    QTest::newRow("empty query") << QByteArray("/a?") << QByteArray("/a");
    QTest::newRow("absolute") << QByteArray("http://host:80/a?b") << QByteArray("/a");
    QTest::newRow("an address in the path") << QByteArray("/a://b/c") << QByteArray("/a://b/c");
    QTest::newRow("host only") << QByteArray("http://host") << QByteArray("/");
    QTest::newRow("star of another method") << QByteArray("*") << QByteArray();
    QTest::newRow("relative") << QByteArray("a/b") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("a NUL") << QByteArray("/a\0b", 4) << QByteArray();
    QTest::newRow("a space") << QByteArray("/a b") << QByteArray();
    QTest::newRow("a tab") << QByteArray("/a\tb") << QByteArray();
    QTest::newRow("a DEL") << QByteArray("/a\x7f") << QByteArray();
    QTest::newRow("a fragment") << QByteArray("/a#b") << QByteArray();
    QTest::newRow("a NUL of the query") << QByteArray("/a?b=\0", 6) << QByteArray();
}

void TestRequest::takesTheTargetApart()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, path);
    Request request;
    QCOMPARE(request.setTarget(text), !path.isEmpty());
    QCOMPARE(request.path, path);
}

void TestRequest::readsQueries()
{
    Request request;
    QVERIFY(request.setTarget("/a?city=S%C3%A3o+Paulo%2B&limit=20&bad=x&since=2030-05-01&empty="));
    QCOMPARE(request.queryValue("city"), QStringLiteral("São Paulo+"));
    QCOMPARE(request.queryValue("empty"), QStringLiteral(""));
    QVERIFY(!request.queryValue("town"));
    QCOMPARE(request.queryInteger("limit"), 20);
    QVERIFY(!request.queryInteger("town"));
    QVERIFY_THROWS_EXCEPTION(Invalid, request.queryInteger("bad"));
    QCOMPARE(request.queryDate("since"), QDate(2030, 5, 1));
    QVERIFY_THROWS_EXCEPTION(Invalid, request.queryDate("bad"));
}

void TestRequest::readsIdsOfThePath()
{
    const BookingId id = BookingId::create();
    Request request;
    request.pathValues = {{"id", id.toString()}, {"other", "17"}};
    QCOMPARE(request.pathId<BookingId>(), id);
    QVERIFY_THROWS_EXCEPTION(NotFound, request.pathId<BookingId>("other"));
    QVERIFY_THROWS_EXCEPTION(NotFound, request.pathId<BookingId>("none"));
}

void TestRequest::readsIfMatch_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qint64>("version"); // 0: none; -1: refused
    QTest::newRow("none") << QByteArray() << qint64(0);
    QTest::newRow("any") << QByteArray("*") << qint64(0);
    QTest::newRow("version") << QByteArray("\"7\"") << qint64(7);
    QTest::newRow("without quotes") << QByteArray("7") << qint64(-1);
    QTest::newRow("weak") << QByteArray("W/\"7\"") << qint64(-1);
    QTest::newRow("list") << QByteArray("\"7\", \"8\"") << qint64(-1);
    QTest::newRow("other") << QByteArray("\"abc\"") << qint64(-1);
    QTest::newRow("quotes") << QByteArray("\"\"") << qint64(-1);
}

void TestRequest::readsIfMatch()
{
    QFETCH(QByteArray, field);
    QFETCH(qint64, version);
    Request request;
    if (!field.isEmpty())
        request.headers.append("If-Match", field);
    if (version < 0)
        QVERIFY_THROWS_EXCEPTION(PreconditionFailed, request.ifMatchVersion());
    else
        QCOMPARE(request.ifMatchVersion().value_or(0), version);
}

void TestRequest::knowsMethods()
{
    for (const Method method :
         {Method::Get, Method::Head, Method::Post, Method::Put, Method::Patch, Method::Delete, Method::Options})
        QVERIFY(methodFromName(toString(method)) == method);
    QVERIFY(!methodFromName("get"));
    QVERIFY(!methodFromName("TRACE"));
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
