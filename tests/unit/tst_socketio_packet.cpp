#include "backend/realtime/packet.h"

#include <QTest>

using namespace roost::realtime;

class TestSocketIoPacket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void readsWhatItDoesNotWrite();
    void refuses_data();
    void refuses();
};

void TestSocketIoPacket::readsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Packet::Type>("type");
    QTest::addColumn<QString>("nameSpace");
    QTest::addColumn<qint64>("id"); // -1: none
    QTest::newRow("connect") << "0" << Packet::Type::Connect << "/" << qint64(-1);
    QTest::newRow("connect with token") << R"(0{"token":"abc"})" << Packet::Type::Connect << "/" << qint64(-1);
    QTest::newRow("connect elsewhere") << R"(0/admin,{"token":"abc"})" << Packet::Type::Connect << "/admin"
                                       << qint64(-1);
    QTest::newRow("disconnect") << "1" << Packet::Type::Disconnect << "/" << qint64(-1);
    QTest::newRow("event") << R"(2["watch",{"city":"Porto"}])" << Packet::Type::Event << "/" << qint64(-1);
    QTest::newRow("event with id") << R"(217["watch"])" << Packet::Type::Event << "/" << qint64(17);
    QTest::newRow("event elsewhere") << R"(2/admin,0["watch"])" << Packet::Type::Event << "/admin" << qint64(0);
    QTest::newRow("acknowledgement") << R"(317[{"ok":true}])" << Packet::Type::Acknowledgement << "/" << qint64(17);
    QTest::newRow("empty acknowledgement") << "31[]" << Packet::Type::Acknowledgement << "/" << qint64(1);
    QTest::newRow("connect error") << R"(4{"message":"no"})" << Packet::Type::ConnectError << "/" << qint64(-1);
}

void TestSocketIoPacket::readsAndWrites()
{
    QFETCH(QString, text);
    QFETCH(Packet::Type, type);
    QFETCH(QString, nameSpace);
    QFETCH(qint64, id);
    const auto packet = Packet::parse(text);
    QVERIFY(packet);
    QCOMPARE(packet->type, type);
    QCOMPARE(packet->nameSpace, nameSpace);
    QCOMPARE(packet->id.value_or(-1), id);
    QCOMPARE(packet->toText(), text);
    QCOMPARE(toFrame(*packet), '4' + text);
}

void TestSocketIoPacket::readsWhatItDoesNotWrite()
{
    QCOMPARE(Packet::parse("0/admin")->nameSpace, "/admin");
    QCOMPARE(Packet::parse(R"(51-["file",{"_placeholder":true,"num":0}])")->type, Packet::Type::BinaryEvent);
    QCOMPARE(Packet::parse("61-1[]")->type, Packet::Type::BinaryAcknowledgement);
}

void TestSocketIoPacket::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "7", "x", "2", "2[]", "2[1]", "2{}", "2[\"a\"", "3", "3{}", "0[]", "0{", "4[]",
                             "2/admin", "29999999999999999[\"a\"]"})
        QTest::newRow(text) << text;
}

void TestSocketIoPacket::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Packet::parse(text));
}

QTEST_GUILESS_MAIN(TestSocketIoPacket)
#include "tst_socketio_packet.moc"
