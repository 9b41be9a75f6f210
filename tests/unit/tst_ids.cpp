#include "backend/core/ids.h"

#include <QtTest>

#include <thread>

using namespace roost;

/// UUIDs of version 7, ordered by time.
class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areOfVersionSeven();
    void carryTheTime();
    void increaseWithinAThread();
    void differBetweenThreads();
    void readTheUsualFormOnly_data();
    void readTheUsualFormOnly();
    void areNullUntilMade();
};

void TestIds::areOfVersionSeven()
{
    for (int i = 0; i < 1000; ++i) {
        const QByteArray bytes = newUuid().toRfc4122();
        QCOMPARE(static_cast<uchar>(bytes.at(6)) >> 4, 7);
        QCOMPARE(static_cast<uchar>(bytes.at(8)) >> 6, 2);
    }
}

void TestIds::carryTheTime()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QByteArray bytes = newUuid().toRfc4122();
    qint64 milliseconds = 0;
    for (int i = 0; i < 6; ++i)
        milliseconds = milliseconds << 8 | static_cast<uchar>(bytes.at(i));
    QVERIFY(milliseconds >= before);
    QVERIFY(milliseconds <= before + 60'000);
}

void TestIds::increaseWithinAThread()
{
    // More than fit into the counter of one millisecond, so that it carries over.
    QByteArray last = newUuid().toRfc4122();
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray next = newUuid().toRfc4122();
        QVERIFY(last < next);
        last = next;
    }
}

void TestIds::differBetweenThreads()
{
    constexpr int count = 10'000;
    QList<QUuid> mine;
    QList<QUuid> others;
    std::thread thread([&] {
        for (int i = 0; i < count; ++i)
            others.append(newUuid());
    });
    for (int i = 0; i < count; ++i)
        mine.append(newUuid());
    thread.join();
    QSet<QUuid> all(mine.begin(), mine.end());
    all.unite(QSet<QUuid>(others.begin(), others.end()));
    QCOMPARE(all.size(), 2 * count);
}

void TestIds::readTheUsualFormOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *text, bool good) {
        QTest::addRow("'%s'", text) << QString::fromLatin1(text) << good;
    };
    row("0190a0b0-1111-7222-8333-444455556666", true);
    row("0190A0B0-1111-7222-8333-444455556666", true);
    row("{0190a0b0-1111-7222-8333-444455556666}", false);
    row("0190a0b0111172228333444455556666", false);
    row("0190a0b0-1111-7222-8333-44445555666", false);
    row("0190a0b0-1111-7222-8333-44445555666g", false);
    row("00000000-0000-0000-0000-000000000000", false);
    row("", false);
}

void TestIds::readTheUsualFormOnly()
{
    QFETCH(QString, text);
    const auto id = BookingId::parse(text);
    QTEST(id.has_value(), "good");
    if (id)
        QCOMPARE(id->toString(), text.toLower());
}

void TestIds::areNullUntilMade()
{
    QVERIFY(BookingId().isNull());
    QVERIFY(!BookingId::create().isNull());
    QVERIFY(BookingId::create() != BookingId::create());
}

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
