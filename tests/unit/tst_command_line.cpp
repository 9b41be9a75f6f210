#include "backend/commands/command_line.h"
#include "backend/core/errors.h"

#include <QTemporaryFile>
#include <QtTest>

using namespace roost;

/// What the words of a call mean, and which calls are refused.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCommandOptionsAndConfiguration();
    void readsTheFileOfConfig();
    void showsHelp_data();
    void showsHelp();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void TestCommandLine::readsCommandOptionsAndConfiguration()
{
    const auto line = CommandLine::parse({"seed", "--properties", "12", "--bookings=600", "--data-dir", "/data"}, {});
    QCOMPARE(line.command, "seed");
    QCOMPARE(line.options.value("properties"), "12");
    QCOMPARE(line.options.value("bookings"), "600");
    QCOMPARE(line.config.dataDirectory, "/data");
    QVERIFY(CommandLine::parse({"serve", "--demo"}, {}).config.demo);
}

void TestCommandLine::readsTheFileOfConfig()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("# of the house\nworkers = 7\nhold-minutes=20\n");
    file.close();
    const auto line = CommandLine::parse({"serve", "--config", file.fileName(), "--workers", "3"}, {});
    QCOMPARE(line.config.workers, 3);
    QCOMPARE(line.config.holdMinutes, 20);
}

void TestCommandLine::showsHelp_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no words") << QStringList();
    QTest::newRow("help") << QStringList{"help"};
    QTest::newRow("--help") << QStringList{"--help"};
    QTest::newRow("of a command") << QStringList{"serve", "--help"};
}

void TestCommandLine::showsHelp()
{
    QFETCH(const QStringList, words);
    QCOMPARE(CommandLine::parse(words, {}).command, "help");
}

void TestCommandLine::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("command") << QStringList{"fly"} << "fly";
    QTest::newRow("option") << QStringList{"serve", "--wings", "2"} << "--wings";
    QTest::newRow("option of another command") << QStringList{"serve", "--properties", "2"} << "--properties";
    QTest::newRow("word") << QStringList{"serve", "now"} << "now";
    QTest::newRow("no value") << QStringList{"serve", "--listen"} << "--listen";
    QTest::newRow("no such file") << QStringList{"serve", "--config", "/does/not/exist"} << "--config";
}

void TestCommandLine::refusesWhatItDoesNotKnow()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, pointer);
    try {
        CommandLine::parse(words, {});
        QFAIL("was taken");
    } catch (const Invalid &invalid) {
        QVERIFY(!invalid.errors().isEmpty());
        QCOMPARE(invalid.errors().constFirst().pointer, pointer);
    }
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
