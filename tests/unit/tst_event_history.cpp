#include "backend/realtime/event_history.h"

#include <QTest>

using namespace roost::realtime;

namespace {

QJsonObject nothing()
{
    return {};
}

} // namespace

class TestEventHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersEvents()
    {
        EventHistory history(3, 100);
        QCOMPARE(history.lastSequence(), 99);
        QCOMPARE(history.append("metrics", {"a"},
                                [] {
                                    return QJsonObject{{"x", 1}};
                                })
                     .packet()
                     .polled(),
                 R"(42["metrics",{"sequence":100,"x":1}])");
        QCOMPARE(history.append("metrics", {"a"}, nothing).sequence(), 101);
        QCOMPARE(history.lastSequence(), 101);
    }

    void writesEachEventOnce()
    {
        int written = 0;
        EventHistory history(3, 100);
        const auto &entry = history.append("event", {"a"}, [&] {
            ++written;
            return QJsonObject();
        });
        QCOMPARE(written, 0);
        const OutgoingPacket first = entry.packet();
        const OutgoingPacket second = history.packetsAfter(99, {"a"}).first();
        QCOMPARE(written, 1);
        QVERIFY(first.frame().isSharedWith(second.frame())); // the bytes of the WebSocket's frame, too
    }

    void givesWhatCameAfterToThoseConcerned()
    {
        EventHistory history(10, 100);
        history.append("one", {"a"}, nothing);
        history.append("two", {"b"}, nothing);
        history.append("three", {"a", "b"}, nothing);
        QCOMPARE(history.packetsAfter(99, {"a"}).size(), 2);
        QCOMPARE(history.packetsAfter(100, {"a"}).first().polled(), R"(42["three",{"sequence":102}])");
        QVERIFY(history.packetsAfter(102, {"a", "b"}).isEmpty());
        QVERIFY(history.packetsAfter(99, {"c"}).isEmpty());
    }

    void knowsHowFarItReaches()
    {
        EventHistory history(2, 100);
        QVERIFY(history.reaches(99)); // nothing has happened, nothing was missed
        QVERIFY(!history.reaches(98));
        QVERIFY(!history.reaches(100)); // never given
        for (int i = 0; i < 5; ++i)
            history.append("event", {"a"}, nothing); // 100 to 104; 103 and 104 are kept
        QVERIFY(history.reaches(104));
        QVERIFY(history.reaches(102));
        QVERIFY(!history.reaches(101));
        QVERIFY(!history.reaches(105));
    }
};

QTEST_GUILESS_MAIN(TestEventHistory)
#include "tst_event_history.moc"
