#include "backend/realtime/socketio/packet_reader.h"

#include <QTest>

using namespace roost::realtime;

class TestSocketIoPacket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void readsWhatItDoesNotWrite();
    void readsAttachments();
    void sendsAttachmentsBehindTheText();
    void refuses_data();
    void refuses();
    void refusesAttachmentsOutOfTurn();
    void limitsAttachments();
};

void TestSocketIoPacket::readsAndWrites_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Packet::Type>("type");
    QTest::addColumn<QString>("nameSpace");
    QTest::addColumn<qint64>("id"); // -1: none
    const auto row = [](const char *name, const char *text, Packet::Type type, const char *nameSpace, qint64 id) {
        QTest::newRow(name) << QByteArray(text) << type << QString(nameSpace) << id;
    };
    using Type = Packet::Type;
    row("connect", "0", Type::Connect, "/", -1);
    row("connect with token", R"(0{"token":"abc"})", Type::Connect, "/", -1);
    row("connect elsewhere", R"(0/admin,{"token":"abc"})", Type::Connect, "/admin", -1);
    row("disconnect", "1", Type::Disconnect, "/", -1);
    row("disconnect elsewhere", "1/admin,", Type::Disconnect, "/admin", -1);
    row("event", R"(2["watch",{"city":"Porto"}])", Type::Event, "/", -1);
    row("event with id", R"(217["watch"])", Type::Event, "/", 17);
    row("event elsewhere", R"(2/admin,0["watch"])", Type::Event, "/admin", 0);
    row("acknowledgement", R"(317[{"ok":true}])", Type::Acknowledgement, "/", 17);
    row("empty acknowledgement", "31[]", Type::Acknowledgement, "/", 1);
    row("connect error", R"(4{"message":"no"})", Type::ConnectError, "/", -1);
}

void TestSocketIoPacket::readsAndWrites()
{
    QFETCH(QByteArray, text);
    QFETCH(Packet::Type, type);
    QFETCH(QString, nameSpace);
    QFETCH(qint64, id);
    const auto head = PacketHead::parse(text);
    QVERIFY(head);
    QCOMPARE(head->packet.type, type);
    QCOMPARE(head->packet.nameSpace, nameSpace);
    QCOMPARE(head->packet.id.value_or(-1), id);
    QCOMPARE(head->packet.toText(), text);
    QCOMPARE(head->packet.toOutgoing().first().polled(), '4' + text);
}

void TestSocketIoPacket::readsWhatItDoesNotWrite()
{
    QCOMPARE(PacketHead::parse("0/admin")->packet.nameSpace, "/admin");
    QCOMPARE(PacketHead::parse("0/admin?token=1,{}")->packet.nameSpace, "/admin");
}

void TestSocketIoPacket::readsAttachments()
{
    PacketReader reader({});
    const QByteArray text = R"(52-/admin,7["file",{"_placeholder":true,"num":1},[{"_placeholder":true,"num":0}]])";
    QCOMPARE(reader.readText(text), PacketReader::Outcome::Incomplete);
    QCOMPARE(reader.readBinary("one"), PacketReader::Outcome::Incomplete);
    QCOMPARE(reader.readBinary("two"), PacketReader::Outcome::Complete);
    const Packet packet = reader.take();
    QCOMPARE(packet.type, Packet::Type::BinaryEvent);
    QCOMPARE(packet.nameSpace, "/admin");
    QCOMPARE(packet.id, 7);
    QCOMPARE(packet.attachments, (QByteArrayList{"one", "two"}));
    QCOMPARE(packet.toText(), text);
    QCOMPARE(reader.readText("2[\"next\"]"), PacketReader::Outcome::Complete);
}

void TestSocketIoPacket::sendsAttachmentsBehindTheText()
{
    Packet packet;
    packet.type = Packet::Type::BinaryEvent;
    packet.arguments = {"file", QJsonObject{{"_placeholder", true}, {"num", 0}}};
    packet.attachments = {QByteArray("\x01\x02", 2)};
    const auto packets = packet.toOutgoing();
    QCOMPARE(packets.size(), 2);
    QCOMPARE(packets.at(0).polled(), R"(451-["file",{"_placeholder":true,"num":0}])");
    QCOMPARE(packets.at(1).polled(), "bAQI=");
    QCOMPARE(packets.at(1).frame(), QByteArray("\x82\x02\x01\x02", 4));
}

void TestSocketIoPacket::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "7",
                             "x",
                             "2",
                             "2[]",
                             "2[1]",
                             "2{}",
                             "2[\"a\"",
                             "3",
                             "3{}",
                             "3[]",
                             "0[]",
                             "0{",
                             "1{}",
                             "4[]",
                             "2/admin",
                             "29999999999999999[\"a\"]",
                             "2[\"connect\"]",
                             "2[\"newListener\"]",
                             "5[\"a\"]",
                             "5-[\"a\"]",
                             "51[\"a\"]",
                             R"(51-["a",{"_placeholder":true,"num":1}])",
                             R"(51-["a",{"_placeholder":true,"num":"0"}])",
                             R"(51-["a",{"_placeholder":true}])",
                             R"(61-["a",{"_placeholder":true,"num":0}])"})
        QTest::newRow(text) << QByteArray(text);
}

void TestSocketIoPacket::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!PacketHead::parse(text));
    QCOMPARE(PacketReader({}).readText(text), PacketReader::Outcome::Invalid);
}

void TestSocketIoPacket::refusesAttachmentsOutOfTurn()
{
    PacketReader none({});
    QCOMPARE(none.readBinary("x"), PacketReader::Outcome::Invalid);
    PacketReader interrupted({});
    QCOMPARE(interrupted.readText(R"(51-["a",{"_placeholder":true,"num":0}])"), PacketReader::Outcome::Incomplete);
    QCOMPARE(interrupted.readText(R"(2["b"])"), PacketReader::Outcome::Invalid);
}

void TestSocketIoPacket::limitsAttachments()
{
    PacketReader reader({.attachments = 2, .attachmentBytes = 10});
    QCOMPARE(reader.readText(R"(53-["a"])"), PacketReader::Outcome::Invalid);
    PacketReader heavy({.attachments = 2, .attachmentBytes = 10});
    QCOMPARE(heavy.readText(R"(52-["a"])"), PacketReader::Outcome::Incomplete);
    QCOMPARE(heavy.readBinary(QByteArray(6, 'x')), PacketReader::Outcome::Incomplete);
    QCOMPARE(heavy.readBinary(QByteArray(6, 'x')), PacketReader::Outcome::Invalid);
}

QTEST_GUILESS_MAIN(TestSocketIoPacket)
#include "tst_socketio_packet.moc"
