#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patienceMilliseconds = 120'000;

QString toolFolder()
{
    return ROOST_SOURCE_DIR "/tests/contract/lint/";
}

} // namespace

/// The contract as the program serves it, judged by the linters that others judge such documents with.
class TestLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findNothing_data();
    void findNothing();
    void findWhatIsMissing_data();
    void findWhatIsMissing();

private:
    /// What a linter says against a document; empty when it lets it pass.
    QString complaints(const QString &linter, const QByteArray &document) const;
    static void linterRows();

    QByteArray m_served;
    QTemporaryDir m_folder;
};

void TestLint::initTestCase()
{
    QProcess server;
    server.start(ROOST_SERVER_PROGRAM, {"openapi"});
    QVERIFY(server.waitForFinished(patienceMilliseconds));
    m_served = server.readAllStandardOutput();
    QVERIFY(QJsonDocument::fromJson(m_served).isObject());
}

void TestLint::linterRows()
{
    QTest::addColumn<QString>("linter");
    QTest::newRow("Spectral") << "spectral";
    QTest::newRow("Redocly") << "redocly";
}

QString TestLint::complaints(const QString &linter, const QByteArray &document) const
{
    QFile file(m_folder.filePath("openapi.json"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(document) != document.size())
        return file.errorString();
    file.close();

    // Redocly ends well with warnings, so none is a mere warning here: see redocly.yaml.
    const QStringList arguments =
        linter == "spectral"
            ? QStringList{"lint", "--ruleset", toolFolder() + "spectral.yaml", "--fail-severity", "hint"}
            : QStringList{"lint", "--config", toolFolder() + "redocly.yaml", "--format", "stylish"};
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("REDOCLY_TELEMETRY", "off");
    environment.insert("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(toolFolder() + "node_modules/.bin/" + linter, arguments + QStringList{file.fileName()});
    if (!process.waitForFinished(patienceMilliseconds))
        return "does not run: " + process.errorString();
    const QString output = QString::fromUtf8(process.readAll());
    const bool isClean = process.exitCode() == 0 && !output.contains("warning", Qt::CaseInsensitive);
    return isClean ? QString() : output;
}

void TestLint::findNothing_data()
{
    linterRows();
}

void TestLint::findNothing()
{
    QFETCH(QString, linter);
    QCOMPARE(complaints(linter, m_served), QString());
}

void TestLint::findWhatIsMissing_data()
{
    linterRows();
}

void TestLint::findWhatIsMissing()
{
    QFETCH(QString, linter);
    auto document = QJsonDocument::fromJson(m_served).object();
    auto paths = document.value("paths").toObject();
    auto path = paths.value("/healthz").toObject();
    auto operation = path.value("get").toObject();
    operation.remove("description");
    path.insert("get", operation);
    paths.insert("/healthz", path);
    document.insert("paths", paths);
    QVERIFY(complaints(linter, QJsonDocument(document).toJson()).contains("operation-description"));
}

QTEST_GUILESS_MAIN(TestLint)

#include "tst_lint.moc"
