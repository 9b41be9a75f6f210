#include "tests/contract/contract_server.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace roost::test;

/// The page that shows the contract, in Chromium, with the viewer that packaging/install-docs-viewer.sh puts beside the
/// program; and without it.
class TestDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsNothingFromElsewhere();
    void listsTheRoutesWithoutViewer();
    void callsTheApiInABrowser();

private:
    ContractServer m_server;
};

void TestDocs::initTestCase()
{
    m_server.start();
}

void TestDocs::runsNothingFromElsewhere()
{
    const auto page = m_server.client(Account::Nobody).get("/docs");
    QCOMPARE(page.status, 200);
    const QByteArray policy = page.headers.value("content-security-policy");
    QVERIFY2(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy.constData());
    QVERIFY(!policy.contains("unsafe"));
    QVERIFY(!page.body.contains("://"));
    for (const QString file : {"swagger-ui.js", "LICENSE", "..%2f..%2fREADME.md", "viewer.html"})
        QCOMPARE(m_server.client(Account::Nobody).get("/docs/" + file).status, 404);
}

/// A program that is alone in its folder.
void TestDocs::listsTheRoutesWithoutViewer()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath("bin"));
    const QString program = folder.filePath("bin/roost-server");
    QVERIFY(QFile::copy(ROOST_SERVER_PROGRAM, program));
    ServerProgram alone(program);
    QVERIFY2(alone.start({"--data-dir", folder.filePath("data")}), qPrintable(alone.output()));

    HttpClient client(alone.url());
    const auto page = client.get("/docs");
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("install-docs-viewer.sh"));
    for (const auto &[id, operation] : m_server.operations())
        QVERIFY2(page.body.contains("<code>" + operation.method + ' ' + operation.path.toUtf8() + "</code>"),
                 qPrintable(id));
    QCOMPARE(client.get("/docs/page.css").status, 200);
    QCOMPARE(client.get("/docs/swagger-ui-bundle.js").status, 404);
}

void TestDocs::callsTheApiInABrowser()
{
    const QDir pictures(ROOST_PICTURES_DIR);
    QVERIFY(pictures.mkpath("."));
    QProcess browser;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("ROOST_URL", m_server.url().toString());
    environment.insert("ROOST_PICTURE", pictures.filePath("docs"));
    browser.setProcessEnvironment(environment);
    browser.start("node", {ROOST_SOURCE_DIR "/tests/contract/browser/docs.mjs"});
    QVERIFY2(browser.waitForFinished(120'000), qPrintable(browser.errorString()));
    const auto seen = QJsonDocument::fromJson(browser.readAllStandardOutput()).object();

    QVERIFY2(!seen.isEmpty(), browser.readAllStandardError().constData());
    QCOMPARE(seen.value("errors").toArray(), QJsonArray());
    QCOMPARE(seen.value("elsewhere").toArray(), QJsonArray());
    QCOMPARE(seen.value("operations").toInteger(), static_cast<qint64>(m_server.operations().size()));
    const auto answers = seen.value("answers").toObject();
    for (const QString id : {"login", "showMe", "updateMe", "createProperty"}) {
        const auto answer = answers.value(id).toObject();
        QCOMPARE(answer.value("status").toInt(), id == "createProperty" ? 201 : 200);
        QCOMPARE(answer.value("shown").toString(), QString::number(answer.value("status").toInt()));
    }
    QVERIFY(!answers.value("updateMe").toObject().value("tag").toString().isEmpty());
    QCOMPARE(answers.value("createProperty").toObject().value("key").toString(), QString("from-the-page"));
}

QTEST_GUILESS_MAIN(TestDocs)

#include "tst_docs.moc"
