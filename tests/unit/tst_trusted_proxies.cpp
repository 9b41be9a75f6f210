#include "backend/http/forwarded.h"
#include "backend/http/trusted_proxies.h"

#include <QTest>

using namespace roost::http;

namespace {

TrustedProxies proxiesOf(const QStringList &texts)
{
    QList<TrustedProxies::Network> networks;
    for (const QString &text : texts)
        networks.append(QHostAddress::parseSubnet(text));
    return TrustedProxies(networks);
}

using Fields = QList<std::pair<QByteArray, QByteArray>>;

} // namespace

/// Who a request comes from, when there are proxies in front, and when somebody only says so.
class TestTrustedProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNodes_data();
    void readsNodes();
    void readsForwarded_data();
    void readsForwarded();
    void findsTheClient_data();
    void findsTheClient();
    void findsSchemeAndHost_data();
    void findsSchemeAndHost();
    void knowsMappedNetworks();
};

void TestTrustedProxies::readsNodes_data()
{
    QTest::addColumn<QByteArray>("node");
    QTest::addColumn<QString>("address"); // empty: none
    QTest::newRow("IPv4") << QByteArray("192.0.2.43") << "192.0.2.43";
    QTest::newRow("IPv4 and port") << QByteArray("192.0.2.43:47011") << "192.0.2.43";
    QTest::newRow("IPv4 and hidden port") << QByteArray("192.0.2.43:_port") << "192.0.2.43";
    QTest::newRow("spaces") << QByteArray(" 192.0.2.43 ") << "192.0.2.43";
    QTest::newRow("IPv6 in brackets") << QByteArray("[2001:db8:cafe::17]") << "2001:db8:cafe::17";
    QTest::newRow("IPv6 and port") << QByteArray("[2001:db8:cafe::17]:4711") << "2001:db8:cafe::17";
    QTest::newRow("bare IPv6") << QByteArray("2001:db8:cafe::17") << "2001:db8:cafe::17";
    QTest::newRow("mapped") << QByteArray("::ffff:192.0.2.43") << "192.0.2.43";
    QTest::newRow("mapped in brackets") << QByteArray("[::FFFF:192.0.2.43]:80") << "192.0.2.43";
    QTest::newRow("unknown") << QByteArray("unknown") << "";
    QTest::newRow("hidden") << QByteArray("_gazonk") << "";
    QTest::newRow("nothing") << QByteArray() << "";
    QTest::newRow("a name") << QByteArray("client.example") << "";
    QTest::newRow("a number") << QByteArray("1") << "";
    QTest::newRow("short") << QByteArray("10.1") << "";
    QTest::newRow("open bracket") << QByteArray("[2001:db8::1") << "";
    QTest::newRow("behind the bracket") << QByteArray("[2001:db8::1]x") << "";
    QTest::newRow("IPv4 in brackets") << QByteArray("[192.0.2.43]") << "";
    QTest::newRow("scope") << QByteArray("fe80::1%eth0") << "";
}

void TestTrustedProxies::readsNodes()
{
    QFETCH(QByteArray, node);
    QFETCH(QString, address);
    const auto read = nodeAddress(node);
    QCOMPARE(read ? read->toString() : QString(), address);
}

void TestTrustedProxies::readsForwarded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("clients"); // of the elements, with | between; "none" for what cannot be read
    QTest::newRow("one") << QByteArray("for=192.0.2.1") << QByteArray("192.0.2.1");
    QTest::newRow("all of it") << QByteArray("by=203.0.113.43;For=192.0.2.1;Proto=HTTP; host=a")
                               << QByteArray("192.0.2.1");
    QTest::newRow("two") << QByteArray("for=192.0.2.1, for=\"[2001:db8::1]:4711\"")
                         << QByteArray("192.0.2.1|[2001:db8::1]:4711");
    QTest::newRow("quoted comma") << QByteArray("for=\"a,for=b\\\"\",for=c") << QByteArray("a,for=b\"|c");
    QTest::newRow("unknown parameter") << QByteArray("secret=x;for=_a") << QByteArray("_a");
    QTest::newRow("nobody named") << QByteArray("proto=https") << QByteArray("");
    QTest::newRow("open quote") << QByteArray("for=\"192.0.2.1") << QByteArray("none");
    QTest::newRow("no value") << QByteArray("for=") << QByteArray("none");
    QTest::newRow("no name") << QByteArray("=a") << QByteArray("none");
    QTest::newRow("bare IPv6") << QByteArray("for=2001:db8::1") << QByteArray("none");
    QTest::newRow("comma behind") << QByteArray("for=a,") << QByteArray("none");
    QTest::newRow("nothing") << QByteArray() << QByteArray("none");
}

void TestTrustedProxies::readsForwarded()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, clients);
    const auto elements = parsedForwarded(text);
    QByteArrayList read;
    for (const ForwardedElement &element : elements.value_or(QList<ForwardedElement>()))
        read.append(element.client);
    QCOMPARE(elements ? read.join('|') : QByteArray("none"), clients);
}

void TestTrustedProxies::findsTheClient_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("client");
    const auto chain = [](const QByteArray &value) { return Fields{{"X-Forwarded-For", value}}; };
    const auto forwarded = [](const QByteArray &value) { return Fields{{"Forwarded", value}}; };

    QTest::newRow("nothing said") << "10.0.0.1" << Fields{} << "10.0.0.1";
    QTest::newRow("a stranger says") << "203.0.113.9" << chain("192.0.2.1") << "203.0.113.9";
    QTest::newRow("a stranger says by the book") << "203.0.113.9" << forwarded("for=192.0.2.1") << "203.0.113.9";
    QTest::newRow("chain of one") << "10.0.0.1" << chain("192.0.2.1") << "192.0.2.1";
    QTest::newRow("chain behind two") << "10.0.0.1" << chain("192.0.2.1, 10.0.0.7") << "192.0.2.1";
    QTest::newRow("the client made one up") << "10.0.0.1" << chain("127.0.0.1, 192.0.2.1") << "192.0.2.1";
    QTest::newRow("the client made a proxy up") << "10.0.0.1" << chain("1.1.1.1, 10.0.0.9, 192.0.2.1") << "192.0.2.1";
    QTest::newRow("all are proxies") << "10.0.0.1" << chain("10.0.0.3, 10.0.0.2") << "10.0.0.3";
    QTest::newRow("several fields") << "10.0.0.1"
                                    << Fields{{"X-Forwarded-For", "127.0.0.1"}, {"x-forwarded-for", "192.0.2.1"}}
                                    << "192.0.2.1";
    QTest::newRow("no address") << "10.0.0.1" << chain("192.0.2.1, nonsense") << "10.0.0.1";
    QTest::newRow("no address further on") << "10.0.0.1" << chain("nonsense, 10.0.0.7") << "10.0.0.7";
    QTest::newRow("forwarded") << "10.0.0.1" << forwarded("for=127.0.0.1, for=192.0.2.1") << "192.0.2.1";
    QTest::newRow("forwarded IPv6") << "10.0.0.1" << forwarded("for=\"[2001:db8::1]:4711\"") << "2001:db8::1";
    QTest::newRow("hidden") << "10.0.0.1" << forwarded("for=192.0.2.1, for=_hidden") << "10.0.0.1";
    QTest::newRow("unknown behind a proxy") << "10.0.0.1" << forwarded("for=unknown, for=10.0.0.7") << "10.0.0.7";
    QTest::newRow("unreadable") << "10.0.0.1" << forwarded("for=192.0.2.1;;") << "10.0.0.1";
    QTest::newRow("both agree") << "10.0.0.1"
                                << Fields{{"Forwarded", "for=192.0.2.1"}, {"X-Forwarded-For", "192.0.2.1"}}
                                << "192.0.2.1";
    QTest::newRow("both differ") << "10.0.0.1"
                                 << Fields{{"Forwarded", "for=127.0.0.1"}, {"X-Forwarded-For", "192.0.2.1"}}
                                 << "10.0.0.1";
    QTest::newRow("one unreadable") << "10.0.0.1" << Fields{{"Forwarded", "x"}, {"X-Forwarded-For", "192.0.2.1"}}
                                    << "10.0.0.1";
    QTest::newRow("by IPv6") << "fd00::1" << chain("2001:db8::5") << "2001:db8::5";
    QTest::newRow("mapped hop") << "10.0.0.1" << chain("192.0.2.1, ::ffff:10.0.0.7") << "192.0.2.1";
}

void TestTrustedProxies::findsTheClient()
{
    QFETCH(QString, peer);
    QFETCH(Fields, fields);
    QFETCH(QString, client);
    Request request;
    request.remoteAddress = QHostAddress(peer);
    for (const auto &[name, value] : fields)
        request.headers.append(name, value);
    proxiesOf({"10.0.0.0/8", "fd00::/8"}).resolve(request);
    QCOMPARE(request.remoteAddress.toString(), client);
}

void TestTrustedProxies::findsSchemeAndHost_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("nothing said") << "10.0.0.1" << Fields{} << QByteArray("http://inside:8080");
    QTest::newRow("a stranger says") << "203.0.113.9"
                                     << Fields{{"X-Forwarded-Proto", "https"}, {"X-Forwarded-Host", "evil"}}
                                     << QByteArray("http://inside:8080");
    QTest::newRow("both") << "10.0.0.1"
                          << Fields{{"X-Forwarded-For", "192.0.2.1"},
                                    {"X-Forwarded-Proto", "HTTPS"},
                                    {"X-Forwarded-Host", "roost.example"}}
                          << QByteArray("https://roost.example");
    QTest::newRow("scheme alone") << "10.0.0.1" << Fields{{"X-Forwarded-Proto", "https"}}
                                  << QByteArray("https://inside:8080");
    QTest::newRow("of the hop") << "10.0.0.1"
                                << Fields{{"X-Forwarded-For", "1.1.1.1, 192.0.2.1, 10.0.0.7"},
                                          {"X-Forwarded-Proto", "http, https, http"}}
                                << QByteArray("https://inside:8080");
    QTest::newRow("the last of few") << "10.0.0.1"
                                     << Fields{{"X-Forwarded-For", "1.1.1.1, 192.0.2.1, 10.0.0.7"},
                                               {"X-Forwarded-Host", "made.up, roost.example"}}
                                     << QByteArray("http://roost.example");
    QTest::newRow("no host") << "10.0.0.1" << Fields{{"X-Forwarded-Host", "a b/c"}} << QByteArray("http://inside:8080");
    QTest::newRow("no scheme") << "10.0.0.1" << Fields{{"X-Forwarded-Proto", "javascript"}}
                               << QByteArray("http://inside:8080");
    QTest::newRow("forwarded")
        << "10.0.0.1"
        << Fields{{"Forwarded", "for=192.0.2.1;proto=https;host=\"roost.example:8443\", for=10.0.0.7;proto=http"}}
        << QByteArray("https://roost.example:8443");
    QTest::newRow("forwarded without a client")
        << "10.0.0.1" << Fields{{"Forwarded", "proto=https"}} << QByteArray("https://inside:8080");
}

void TestTrustedProxies::findsSchemeAndHost()
{
    QFETCH(QString, peer);
    QFETCH(Fields, fields);
    QFETCH(QByteArray, origin);
    Request request;
    request.remoteAddress = QHostAddress(peer);
    request.headers.append("Host", "inside:8080");
    for (const auto &[name, value] : fields)
        request.headers.append(name, value);
    proxiesOf({"10.0.0.0/8"}).resolve(request);
    QCOMPARE(request.origin(), origin);
}

void TestTrustedProxies::knowsMappedNetworks()
{
    const auto proxies = proxiesOf({"::ffff:10.0.0.0/104", "::1/128"});
    QVERIFY(proxies.contains(QHostAddress("10.200.0.1")));
    QVERIFY(!proxies.contains(QHostAddress("11.0.0.1")));
    QVERIFY(proxies.contains(QHostAddress("::1")));
    QVERIFY(!TrustedProxies().contains(QHostAddress("::1")));
}

QTEST_GUILESS_MAIN(TestTrustedProxies)
#include "tst_trusted_proxies.moc"
