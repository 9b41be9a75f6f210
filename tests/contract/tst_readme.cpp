#include "tests/program/server_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace roost::test;

/// The calls of README.md, pasted into a shell beside a demo, as a reader would.
class TestReadme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsBookAndPayAStay();
    void namesOnlyFilesThatAreThere();

private:
    static QString readme();
};

QString TestReadme::readme()
{
    QFile file(ROOST_SOURCE_DIR "/README.md");
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestReadme::callsBookAndPayAStay()
{
    static const QRegularExpression block("^```bash\n(.*?)^```", QRegularExpression::MultilineOption |
                                                                     QRegularExpression::DotMatchesEverythingOption);
    QString script;
    for (auto matches = block.globalMatch(readme()); matches.hasNext();)
        script += matches.next().captured(1);
    QVERIFY(script.contains("http://127.0.0.1:8080"));

    QTemporaryDir data;
    ServerProgram demo(ROOST_SERVER_PROGRAM);
    QVERIFY2(demo.start({"--demo", "--data-dir", data.path()}), qPrintable(demo.output()));
    script.replace("http://127.0.0.1:8080", demo.url().toString());

    QProcess shell;
    shell.start("bash", {"-euo", "pipefail", "-c", script});
    QVERIFY(shell.waitForFinished(60'000));
    const QByteArray errors = shell.readAllStandardError();
    const QByteArray answers = shell.readAllStandardOutput();
    QVERIFY2(shell.exitCode() == 0, (errors + answers).constData());

    // Each call prints its answer, laid out by jq: objects that begin and end at the start of a line.
    const QByteArray last = answers.mid(answers.lastIndexOf("\n{\n") + 1);
    const auto booking = QJsonDocument::fromJson(last).object().value("booking").toObject();
    QVERIFY2(booking.value("status") == QJsonValue("CONFIRMED"), answers.constData());
    QCOMPARE(booking.value("paid"), booking.value("total"));
}

void TestReadme::namesOnlyFilesThatAreThere()
{
    static const QRegularExpression link("\\]\\(([^)#:]+)\\)");
    for (auto matches = link.globalMatch(readme()); matches.hasNext();) {
        const QString path = matches.next().captured(1);
        QVERIFY2(QFile::exists(ROOST_SOURCE_DIR "/" + path), qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(TestReadme)

#include "tst_readme.moc"
