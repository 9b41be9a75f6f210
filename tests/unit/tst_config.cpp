#include "backend/core/config.h"
#include "backend/core/errors.h"

#include <QtTest>

using namespace roost;

namespace {

using Options = QHash<QString, QString>;

Options option(const char *name, const char *value)
{
    return {{QString::fromLatin1(name), QString::fromUtf8(value)}};
}

QStringList pointersOfFaults(const Options &commandLine, const Options &environment = {}, const QString &file = {})
{
    QStringList pointers;
    try {
        Config::fromSources(commandLine, environment, file);
    } catch (const Invalid &error) {
        for (const FieldError &fault : error.errors())
            pointers.append(fault.pointer);
    }
    pointers.sort();
    return pointers;
}

const QString secret = QStringLiteral("0123456789abcdef0123456789abcdef");

} // namespace

/// Options from the command line, the environment and a file; every fault is named at once.
class TestConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasSafeDefaults();
    void prefersTheCommandLineThenTheEnvironmentThenTheFile();
    void readsListen_data();
    void readsListen();
    void readsFlags_data();
    void readsFlags();
    void limitsTheSocketsOfAnAccountUnlessRatesAreOff();
    void readsListsAndAddresses();
    void refusesUnreadableValues_data();
    void refusesUnreadableValues();
    void namesEveryFaultAndItsSource();
    void ignoresOtherVariables();
    void guardsWhatIsForLoopbackOnly();
    void needsASecretBeyondLoopback();
    void keepsTheSecretOffTheCommandLine();
};

void TestConfig::hasSafeDefaults()
{
    const Config config = Config::fromSources({}, {}, {});
    QVERIFY(config.listenAddress.isLoopback());
    QCOMPARE(config.listenText(), QStringLiteral("127.0.0.1:8080"));
    QCOMPARE(config.dataDirectory, Config::defaultDataDirectory(false));
    QVERIFY(config.rateRules.isOn());
    QVERIFY(config.tlsCertificate.isEmpty());
    QVERIFY(config.trustedProxies.isEmpty());
    QVERIFY(!config.demo);
    QVERIFY(Config::defaultDataDirectory(true) != Config::defaultDataDirectory(false));
    QVERIFY(config.databaseUrl.isEmpty());
    QVERIFY(config.corsOrigins.isEmpty());
}

void TestConfig::prefersTheCommandLineThenTheEnvironmentThenTheFile()
{
    const QString file = QStringLiteral("# how many\nworkers = 3\n\nslow-workers=5\nhold-minutes = 20\n");
    const Options environment{{QStringLiteral("ROOST_WORKERS"), QStringLiteral("6")},
                              {QStringLiteral("ROOST_SLOW_WORKERS"), QStringLiteral("7")}};
    const Config config = Config::fromSources(option("workers", "9"), environment, file);
    QCOMPARE(config.workers, 9);
    QCOMPARE(config.slowWorkers, 7);
    QCOMPARE(config.holdMinutes, 20);
}

void TestConfig::readsListen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meant");
    QTest::newRow("four") << QStringLiteral("127.0.0.1:0") << QStringLiteral("127.0.0.1:0");
    QTest::newRow("six") << QStringLiteral("[::1]:8081") << QStringLiteral("[::1]:8081");
    QTest::newRow("name") << QStringLiteral("localhost:9000") << QStringLiteral("127.0.0.1:9000");
    QTest::newRow("highest port") << QStringLiteral("127.0.0.1:65535") << QStringLiteral("127.0.0.1:65535");
}

void TestConfig::readsListen()
{
    QFETCH(QString, text);
    QTEST(Config::fromSources({{QStringLiteral("listen"), text}}, {}, {}).listenText(), "meant");
}

void TestConfig::readsFlags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("meant");
    QTest::newRow("on") << QStringLiteral("on") << true;
    QTest::newRow("1") << QStringLiteral("1") << true;
    QTest::newRow("off") << QStringLiteral("off") << false;
    QTest::newRow("false") << QStringLiteral("false") << false;
}

void TestConfig::readsFlags()
{
    QFETCH(QString, text);
    const Config config =
        Config::fromSources({{QStringLiteral("demo"), text}, {QStringLiteral("rate-limits"), text}}, {}, {});
    QTEST(config.demo, "meant");
    QTEST(config.rateRules.isOn(), "meant");
}

void TestConfig::limitsTheSocketsOfAnAccountUnlessRatesAreOff()
{
    QCOMPARE(Config::fromSources({}, {}, {}).sockets.perAccount, 50);
    Options rates{{QStringLiteral("rate-limits"), QStringLiteral("off")}};
    QVERIFY(Config::fromSources(rates, {}, {}).sockets.perAccount > 1'000'000);
    rates.insert(QStringLiteral("max-sockets-per-account"), QStringLiteral("7"));
    QCOMPARE(Config::fromSources(rates, {}, {}).sockets.perAccount, 7);
}

void TestConfig::readsListsAndAddresses()
{
    const Config config = Config::fromSources(
        {{QStringLiteral("cors-origins"), QStringLiteral("https://a.example, http://localhost:3000")},
         {QStringLiteral("public-url"), QStringLiteral("https://roost.example")},
         {QStringLiteral("redis"), QStringLiteral("unix:///run/redis.sock")},
         {QStringLiteral("database"), QStringLiteral("postgresql://me@db/roost")},
         {QStringLiteral("data-dir"), QStringLiteral("/srv/roost")}},
        {{QStringLiteral("ROOST_TOKEN_SECRET"), secret}}, {});
    QCOMPARE(config.corsOrigins,
             (QStringList{QStringLiteral("https://a.example"), QStringLiteral("http://localhost:3000")}));
    QCOMPARE(config.publicUrl, QStringLiteral("https://roost.example"));
    QCOMPARE(config.redisUrl, QStringLiteral("unix:///run/redis.sock"));
    QCOMPARE(config.databaseUrl, QStringLiteral("postgresql://me@db/roost"));
    QCOMPARE(config.tokenSecret, secret);
    QCOMPARE(config.dataDirectory, QStringLiteral("/srv/roost"));
}

void TestConfig::refusesUnreadableValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *value) {
        QTest::addRow("%s %s", name, value) << QString::fromLatin1(name) << QString::fromLatin1(value);
    };
    row("listen", "");
    row("listen", "8080");
    row("listen", "127.0.0.1");
    row("listen", "127.0.0.1:");
    row("listen", "127.0.0.1:65536");
    row("listen", "127.0.0.1:-1");
    row("listen", "example.com:80");
    row("database", "mysql://db");
    row("redis", "localhost:6379");
    row("demo", "maybe");
    row("rate-limits", "sometimes");
    row("workers", "0");
    row("workers", "many");
    row("workers", "257");
    row("hold-minutes", "-1");
    row("access-token-seconds", "1.5");
    row("cors-origins", "*");
    row("cors-origins", "https://a.example/path");
    row("public-url", "roost.example");
}

void TestConfig::refusesUnreadableValues()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QCOMPARE(pointersOfFaults({{name, value}}), QStringList{QStringLiteral("--") + name});
}

void TestConfig::namesEveryFaultAndItsSource()
{
    const QStringList found = pointersOfFaults(
        {{QStringLiteral("colour"), QStringLiteral("red")}, {QStringLiteral("listen"), QStringLiteral("x")}},
        {{QStringLiteral("ROOST_WORKERS"), QStringLiteral("x")}},
        QStringLiteral("hold-minutes = x\nnonsense\nsize = 3\n"));
    QCOMPARE(found, (QStringList{QStringLiteral("--colour"), QStringLiteral("--config"),
                                 QStringLiteral("--config: hold-minutes"), QStringLiteral("--listen"),
                                 QStringLiteral("--size"), QStringLiteral("ROOST_WORKERS")}));
}

void TestConfig::ignoresOtherVariables()
{
    const Options environment{{QStringLiteral("PATH"), QStringLiteral("/bin")},
                              {QStringLiteral("ROOST_SOMETHING"), QStringLiteral("else")},
                              {QStringLiteral("ROOST_REDIS"), QString()}};
    QCOMPARE(pointersOfFaults({}, environment), QStringList());
}

void TestConfig::guardsWhatIsForLoopbackOnly()
{
    const Options environment{{QStringLiteral("ROOST_RATE_LIMITS"), QStringLiteral("off")},
                              {QStringLiteral("ROOST_TOKEN_SECRET"), secret}};
    const Options everywhere{{QStringLiteral("listen"), QStringLiteral("0.0.0.0:8080")},
                             {QStringLiteral("demo"), QStringLiteral("on")}};
    QCOMPARE(pointersOfFaults(everywhere, environment),
             (QStringList{QStringLiteral("--demo"), QStringLiteral("--rate-limits")}));
    QCOMPARE(pointersOfFaults(option("demo", "on"), environment), QStringList());
}

void TestConfig::needsASecretBeyondLoopback()
{
    const Options everywhere = option("listen", "[::]:8080");
    const QString variable = QStringLiteral("ROOST_TOKEN_SECRET");
    QCOMPARE(pointersOfFaults(everywhere), QStringList{variable});
    QCOMPARE(pointersOfFaults(everywhere, {{variable, secret}}), QStringList());
    QVERIFY(pointersOfFaults(everywhere, {{variable, QStringLiteral("short")}}).contains(variable));
    QCOMPARE(pointersOfFaults({}, {{variable, QStringLiteral("short")}}), QStringList{variable});
}

void TestConfig::keepsTheSecretOffTheCommandLine()
{
    QCOMPARE(pointersOfFaults({{QStringLiteral("token-secret"), secret}}),
             QStringList{QStringLiteral("--token-secret")});
}

QTEST_APPLESS_MAIN(TestConfig)
#include "tst_config.moc"
