#include "backend/http/server.h"
#include "tests/support/raw_http_client.h"

#include <QTest>

using namespace roost;
using namespace roost::http;
using roost::test::RawHttpClient;

namespace {

/// Answers with the method, the target and the body of what was understood.
class EchoHandler : public RequestHandler
{
public:
    void handle(Request request, Reply reply) override
    {
        ++requests;
        reply(Response::text(toString(request.method) + ' ' + request.target + ' ' + request.headers.value("Host") +
                                 ' ' + request.body,
                             "text/plain"));
    }

    void unreadable(const Request &, const Response &answer) override { refused.append(answer.status); }

    int requests = 0;
    QList<int> refused;
};

QByteArray get(const QByteArray &fields)
{
    return "GET / HTTP/1.1\r\nHost: roost\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &fields, const QByteArray &body = {})
{
    return "POST / HTTP/1.1\r\nHost: roost\r\n" + fields + "\r\n" + body;
}

QByteArray chunked(const QByteArray &chunks)
{
    return post("Transfer-Encoding: chunked\r\n", chunks);
}

} // namespace

/// RFC 9112 by examples, each sent as it stands.
class TestHttpRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void takesARequestInPieces_data() { takes_data(); }
    void takesARequestInPieces();

private:
    std::unique_ptr<EchoHandler> m_handler;
    std::unique_ptr<Server> m_server;
};

void TestHttpRules::init()
{
    m_server.reset();
    m_handler = std::make_unique<EchoHandler>();
    m_server = std::make_unique<Server>(*m_handler);
    m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
}

void TestHttpRules::takes_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("understood");
    const auto row = [](const char *name, const QByteArray &request, const QByteArray &understood) {
        QTest::newRow(name) << request << understood;
    };

    row("names without regard to case", "GET / HTTP/1.1\r\nhOsT:\troost \r\n\r\n", "GET / roost ");
    row("an empty field", get("X-Empty:\r\n"), "GET / roost ");
    row("bytes of other encodings in a field", get("X-Name: S\xc3\xa3o\r\n"), "GET / roost ");
    row("an empty line in front", "\r\n" + get(""), "GET / roost ");
    row("a body of GET", get("Content-Length: 2\r\n") + "ab", "GET / roost ab");
    row("no body of POST", post(""), "POST / roost ");
    row("a length of nothing", post("Content-Length: 0\r\n"), "POST / roost ");
    row("zeros in front of a length", post("Content-Length: 0004\r\n", "body"), "POST / roost body");
    row("a host with a port", "GET / HTTP/1.1\r\nHost: roost.example:8080\r\n\r\n", "GET / roost.example:8080 ");
    row("an IPv6 host", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "GET / [::1]:80 ");
    row("a host with encoded characters", "GET / HTTP/1.1\r\nHost: roost%2De\r\n\r\n", "GET / roost%2De ");
    row("a later minor version", "GET / HTTP/1.2\r\nHost: roost\r\n\r\n", "GET / roost ");
    row("HTTP/1.0 without a host", "GET /a HTTP/1.0\r\n\r\n", "GET /a  ");

    row("absolute form", "GET http://other:81/a?b HTTP/1.1\r\nHost: roost\r\n\r\n", "GET /a?b other:81 ");
    row("absolute form without a path", "GET HTTP://other HTTP/1.1\r\nHost: roost\r\n\r\n", "GET / other ");
    row("absolute form with a query only", "GET https://other?a HTTP/1.1\r\nHost: roost\r\n\r\n", "GET /?a other ");
    row("asterisk form", "OPTIONS * HTTP/1.1\r\nHost: roost\r\n\r\n", "OPTIONS * roost ");

    row("chunks", chunked("4\r\nover\r\n5\r\n two \r\n6\r\nchunks\r\n0\r\n\r\n"), "POST / roost over two chunks");
    row("no chunk", chunked("0\r\n\r\n"), "POST / roost ");
    row("the size of a chunk in capitals and zeros", chunked("00A\r\n0123456789\r\n0\r\n\r\n"),
        "POST / roost 0123456789");
    row("extensions of chunks", chunked("4;a=b;c=\"d e\"\r\nbody\r\n0;e\r\n\r\n"), "POST / roost body");
    row("extensions with spaces and quotes", chunked("4 ; a = b ; c=\"d\\\"e;\" ;f\r\nbody\r\n0\r\n\r\n"),
        "POST / roost body");
    row("trailers", chunked("4\r\nbody\r\n0\r\nHost: trailer\r\nX-Sum: 1\r\n\r\n"), "POST / roost body");
    row("the coding without regard to case", post("Transfer-Encoding: Chunked \r\n", "1\r\na\r\n0\r\n\r\n"),
        "POST / roost a");
    row("an upgrade to something else", get("Connection: upgrade\r\nUpgrade: foo/2\r\n"), "GET / roost ");
}

void TestHttpRules::takes()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, understood);
    RawHttpClient client(m_server->port());
    const auto answer = client.ask(request);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, understood);

    if (!request.contains("HTTP/1.0")) // what comes behind it is the next request, from its first byte on
        QCOMPARE(client.ask(get("")).body, QByteArray("GET / roost "));
}

void TestHttpRules::takesARequestInPieces()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, understood);
    RawHttpClient client(m_server->port());
    for (const char byte : request) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QCOMPARE(client.receive().body, understood);
}

void TestHttpRules::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status = 400) {
        QTest::newRow(name) << request << status;
    };

    row("no HTTP", QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7));
    row("HTTP/0.9", "GET /\r\n\r\n");
    row("two spaces", "GET  / HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("a tab between", "GET\t/ HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("a space in the address", "GET /a b HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("a space behind the version", "GET / HTTP/1.1 \r\nHost: roost\r\n\r\n");
    row("a space in front", " GET / HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("nothing but empty lines", "\r\n\r\n\r\n\r\n\r\n\r\n");
    row("a lower-case version", "GET / http/1.1\r\nHost: roost\r\n\r\n");
    row("a version of three digits", "GET / HTTP/1.10\r\nHost: roost\r\n\r\n");
    row("a version with zeros", "GET / HTTP/01.1\r\nHost: roost\r\n\r\n");
    row("a version without a point", "GET / HTTP/1\r\nHost: roost\r\n\r\n");
    row("a version of no digits", "GET / HTTP/x.1\r\nHost: roost\r\n\r\n");
    row("a version with a comma", "GET / HTTP/1,1\r\nHost: roost\r\n\r\n");
    row("HTTP/0.0, by its first line", "GET / HTTP/0.0\r\n");
    row("no method", "/ HTTP/1.1\r\n");
    row("no address", "GET HTTP/1.1\r\n");
    row("no request at all, by its first line", "hello\r\n");
    row("a bracket in a method", "G[T / HTTP/1.1\r\n");
    row("a long method", QByteArray(20'000, 'A') + " / HTTP/1.1\r\n");
    row("HTTP/4.2, by its first line", "GET / HTTP/4.2\r\n", 505);
    row("HTTP/2.0", "GET / HTTP/2.0\r\nHost: roost\r\n\r\n", 505);
    row("HTTP/9.9", "GET / HTTP/9.9\r\nHost: roost\r\n\r\n", 505);
    row("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("an unknown method", "BREW / HTTP/1.1\r\nHost: roost\r\n\r\n", 501);
    row("a lower-case method", "get / HTTP/1.1\r\nHost: roost\r\n\r\n", 501);
    row("CONNECT", "CONNECT roost:443 HTTP/1.1\r\nHost: roost:443\r\n\r\n", 501);
    row("TRACE", "TRACE / HTTP/1.1\r\nHost: roost\r\n\r\n", 501);

    row("GET of the asterisk", "GET * HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("a relative address", "GET a HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("a fragment", "GET /a#b HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("a percent sign alone", "GET /100% HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("a percent sign before no digits", "GET /%zz HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("other bytes in the address", "GET /S\xc3\xa3o HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("another scheme", "GET ftp://roost/ HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("absolute form with an account", "GET http://me@roost/ HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("absolute form without a host", "GET http:///a HTTP/1.1\r\nHost: roost\r\n\r\n");
    row("a long address", "GET /" + QByteArray(20'000, 'a') + " HTTP/1.1\r\n", 414);

    row("no host", "GET / HTTP/1.1\r\nX-A: b\r\n\r\n");
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n");
    row("two hosts in HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n");
    row("two hosts in one field", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n");
    row("an empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n");
    row("a host with a path", "GET / HTTP/1.1\r\nHost: roost/a\r\n\r\n");
    row("a host with an account", "GET / HTTP/1.1\r\nHost: me@roost\r\n\r\n");
    row("a host with a percent sign alone", "GET / HTTP/1.1\r\nHost: a%zz\r\n\r\n");
    row("a host with a port out of range", "GET / HTTP/1.1\r\nHost: roost:65536\r\n\r\n");

    row("bare line feeds", "GET / HTTP/1.1\nHost: roost\n\n");
    row("a bare line feed behind a field", "GET / HTTP/1.1\r\nHost: roost\nX-A: b\r\n\r\n");
    row("a bare line feed at the end", "GET / HTTP/1.1\r\nHost: roost\r\n\n");
    row("a bare carriage return", get("X-A: b\rX-B: c\r\n"));
    row("a carriage return in front of a name", get("\rX-A: b\r\n"));
    row("a space before the colon", get("X-A : b\r\n"));
    row("no colon", get("X-A\r\n"));
    row("no name", get(": b\r\n"));
    row("a bracket in a name", get("X-A[]: b\r\n"));
    row("other bytes in a name", get("X-\xc3\xa3: b\r\n"));
    row("a folded field", get("X-A: b\r\n c\r\n"));
    row("an indented first field", "GET / HTTP/1.1\r\n Host: roost\r\n\r\n");
    row("a zero in a value", get(QByteArray("X-A: b\0c\r\n", 10)));
    row("a bell in a value", get("X-A: b\ac\r\n"));
    row("a delete in a value", get("X-A: b\x7f\r\n"));
    row("long fields", get("X-Long: " + QByteArray(20'000, 'a') + "\r\n"), 431);
    row("endless fields", "GET / HTTP/1.1\r\nHost: roost\r\n" + QByteArray("X-A: b\r\n").repeated(3'000), 431);
    row("101 fields", get(QByteArray("A: b\r\n").repeated(100)), 431);

    row("both lengths", post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("both lengths, other order", post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n"));
    row("two lengths", post("Content-Length: 4\r\nContent-Length: 5\r\n", "body"));
    row("the same length twice", post("Content-Length: 4\r\nContent-Length: 4\r\n", "body"));
    row("two lengths in one field", post("Content-Length: 4, 4\r\n", "body"));
    row("a negative length", post("Content-Length: -4\r\n", "body"));
    row("a length with a plus", post("Content-Length: +4\r\n", "body"));
    row("a hexadecimal length", post("Content-Length: 0x4\r\n", "body"));
    row("a length with a space", post("Content-Length: 4 0\r\n", "body"));
    row("an empty length", post("Content-Length:\r\n", "body"));
    row("a length of no size", post("Content-Length: 99999999999999999999\r\n", "body"));
    row("an unknown transfer coding", post("Transfer-Encoding: gzip\r\n"), 501);
    row("a coding like chunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501);
    row("chunked over another coding", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501);
    row("chunked and nothing", post("Transfer-Encoding: chunked,\r\n", "0\r\n\r\n"));
    row("chunked with a parameter", post("Transfer-Encoding: chunked;a=b\r\n", "0\r\n\r\n"), 501);
    row("chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"));
    row("two transfer codings", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("chunked not last", post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n"));
    row("an empty transfer coding", post("Transfer-Encoding:\r\n", "0\r\n\r\n"));
    row("chunked and a control character", post("Transfer-Encoding: \x0b"
                                                "chunked\r\n",
                                                "0\r\n\r\n"));
    row("chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

    row("a chunk without a size", chunked("\r\nbody\r\n0\r\n\r\n"));
    row("a chunk of no number", chunked("zz\r\nbody\r\n0\r\n\r\n"));
    row("a negative chunk", chunked("-4\r\nbody\r\n0\r\n\r\n"));
    row("a chunk with a prefix", chunked("0x4\r\nbody\r\n0\r\n\r\n"));
    row("a chunk with an underscore", chunked("1_0\r\nbody\r\n0\r\n\r\n"));
    row("a chunk with a space in front", chunked(" 4\r\nbody\r\n0\r\n\r\n"));
    row("a size of too many digits", chunked("0000000000000000F\r\nbody\r\n0\r\n\r\n"));
    row("a chunk that is longer than it says", chunked("3\r\nbody\r\n0\r\n\r\n"));
    row("a chunk without its line's end", chunked("4\r\nbody0\r\n\r\n"));
    row("a chunk with bare line feeds", chunked("4\nbody\n0\n\n"));
    row("a chunk's end with a bare line feed", chunked("4\r\nbody\n0\r\n\r\n"));
    row("an extension with a bare line feed", chunked("4;a\nb\r\nbody\r\n0\r\n\r\n"));
    row("an extension with a zero", chunked(QByteArray("4;a\0b\r\nbody\r\n0\r\n\r\n", 19)));
    row("an extension without a name", chunked("4;\r\nbody\r\n0\r\n\r\n"));
    row("an extension of the last chunk without a name", chunked("4\r\nbody\r\n0;\r\n\r\n"));
    row("an extension with a bracket", chunked("4;a[=b\r\nbody\r\n0\r\n\r\n"));
    row("an extension with a value only", chunked("4;=b\r\nbody\r\n0\r\n\r\n"));
    row("an extension without a value", chunked("4;a=\r\nbody\r\n0\r\n\r\n"));
    row("an extension of two words", chunked("4;a b\r\nbody\r\n0\r\n\r\n"));
    row("an extension with open quotes", chunked("4;a=\"b\r\nbody\r\n0\r\n\r\n"));
    row("an extension with more behind its quotes", chunked("4;a=\"b\"c\r\nbody\r\n0\r\n\r\n"));
    row("an extension with a space behind", chunked("4;a \r\nbody\r\n0\r\n\r\n"));
    row("an endless extension", chunked("4;a=" + QByteArray(200'000, 'b')));
    row("endless trailers", chunked("0\r\n" + QByteArray("X-A: b\r\n").repeated(30'000)));

    row("a folded trailer", chunked("0\r\nX-A: b\r\n c\r\n\r\n"));
    row("a trailer with a bracket", chunked("0\r\nX[: b\r\n\r\n"));
    row("a trailer with a space before its colon", chunked("0\r\nX : b\r\n\r\n"));
    row("a size of more bits than there are", chunked("FFFFFFFFFFFFFFFF\r\n"));
    row("a trailer without a colon", chunked("0\r\nX-A\r\n\r\n"));
    row("a chunk with a space behind", chunked("4 \r\nbody\r\n0\r\n\r\n"));

    row("a big body", post("Content-Length: 1048577\r\n"), 413);
    row("a big chunk", chunked("100001\r\n"), 413);
    row("another expectation", get("Expect: coffee\r\n"), 417);
}

void TestHttpRules::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    RawHttpClient client(m_server->port());
    const auto answer = client.ask(request);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("Content-Type"), QByteArray("application/problem+json"));
    QCOMPARE(answer.headers.value("Connection"), QByteArray("close"));
    QCOMPARE(answer.json().value("status").toInt(), status);
    QCOMPARE(answer.json().value("instance").toString().toLatin1(), answer.headers.value("X-Request-Id"));
    QVERIFY(client.waitForClose());
    QCOMPARE(m_handler->requests, 0);
    QCOMPARE(m_handler->refused, QList<int>{status});
}

QTEST_GUILESS_MAIN(TestHttpRules)
#include "tst_http_rules.moc"
