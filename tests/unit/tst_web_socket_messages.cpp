#include "backend/realtime/websocket/message_reader.h"

#include <QStringDecoder>
#include <QTest>
#include <QtEndian>

#include <rapidcheck.h>

using namespace roost::realtime;

namespace {

constexpr quint8 continuation = 0x0;
constexpr quint8 text = 0x1;
constexpr quint8 binary = 0x2;
constexpr quint8 closing = 0x8;
constexpr quint8 ping = 0x9;
constexpr quint8 final = 0x80;

/// A frame of a client. first: FIN, the reserved bits and the opcode.
QByteArray frame(quint8 first, const QByteArray &payload)
{
    QByteArray bytes(1, static_cast<char>(first));
    if (payload.size() < 126) {
        bytes += static_cast<char>(0x80 | payload.size());
    } else if (payload.size() <= 0xFFFF) {
        const auto size = qToBigEndian(static_cast<quint16>(payload.size()));
        bytes += '\xFE' + QByteArray(reinterpret_cast<const char *>(&size), sizeof size);
    } else {
        const auto size = qToBigEndian(static_cast<quint64>(payload.size()));
        bytes += '\xFF' + QByteArray(reinterpret_cast<const char *>(&size), sizeof size);
    }
    const QByteArray mask("\x12\x34\x56\x78");
    bytes += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes += static_cast<char>(payload.at(i) ^ mask.at(i % 4));
    return bytes;
}

QByteArray closePayload(quint16 code, const QByteArray &reason = {})
{
    const quint16 number = qToBigEndian(code);
    return QByteArray(reinterpret_cast<const char *>(&number), sizeof number) + reason;
}

/// What a reader makes of bytes that come in pieces of this size, as text: "text:hello|ping:|fault:1002".
QByteArray readingOf(const QByteArray &bytes, qsizetype piece, qint64 largest = 100'000)
{
    MessageReader reader(largest);
    QByteArrayList seen;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        for (const auto &message : reader.read(bytes.mid(at, piece)))
            seen.append(QByteArray::number(static_cast<int>(message.opcode)) + ':' + message.payload);
    }
    if (reader.fault())
        seen.append("fault:" + QByteArray::number(static_cast<int>(reader.fault()->code)));
    return seen.join('|');
}

} // namespace

class TestWebSocketMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void noticesFaultsAtTheFirstByte();
    void readsCloseCodes_data();
    void readsCloseCodes();
    void checksUtf8AsQtDoes();
    void readsWhateverIsWrittenInAnyPieces();
    void writesFrames();
    void writesReasonsThatFit();
};

void TestWebSocketMessages::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray fault = "fault:1002";
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("text", frame(final | text, "hello"), "1:hello");
    row("empty text", frame(final | text, ""), "1:");
    row("binary", frame(final | binary, QByteArray("\xFF\x00", 2)), "2:" + QByteArray("\xFF\x00", 2));
    row("16 bits of length", frame(final | text, QByteArray(126, 'x')), "1:" + QByteArray(126, 'x'));
    row("64 bits of length", frame(final | text, QByteArray(70'000, 'x')), "1:" + QByteArray(70'000, 'x'));
    row("fragments", frame(text, "he") + frame(continuation, "l") + frame(final | continuation, "lo"), "1:hello");
    row("empty fragments", frame(text, "") + frame(continuation, "") + frame(final | continuation, ""), "1:");
    row("a ping between", frame(text, "he") + frame(final | ping, "?") + frame(final | continuation, "llo"),
        "9:?|1:hello");
    row("a pong that nobody asked for", frame(final | 0xA, "!"), "10:!");
    row("a ping of 125 bytes", frame(final | ping, QByteArray(125, 'x')), "9:" + QByteArray(125, 'x'));
    row("a character over two frames", frame(text, "\xE2\x82") + frame(final | continuation, "\xAC"), "1:\xE2\x82\xAC");
    row("two messages", frame(final | text, "a") + frame(final | binary, "b"), "1:a|2:b");
    row("a message before a fault", frame(final | text, "a") + frame(final | 0x3, ""), "1:a|" + fault);

    for (const quint8 bit : std::initializer_list<quint8>{0x40, 0x20, 0x10})
        row(qPrintable("reserved bit " + QString::number(bit)), frame(final | bit | text, "x"), fault);
    for (const quint8 opcode : std::initializer_list<quint8>{3, 4, 5, 6, 7, 0xB, 0xC, 0xD, 0xE, 0xF})
        row(qPrintable("opcode " + QString::number(opcode)), frame(final | opcode, ""), fault);
    row("not masked", QByteArray("\x81\x01x"), fault);
    row("a ping in fragments", frame(ping, "x"), fault);
    row("a ping of 126 bytes", frame(final | ping, QByteArray(126, 'x')), fault);
    row("nothing to continue", frame(final | continuation, "x"), fault);
    row("nothing to continue any more",
        frame(text, "a") + frame(final | continuation, "b") + frame(final | continuation, "c"), "1:ab|" + fault);
    row("a message within a message", frame(text, "a") + frame(final | text, "b"), fault);
    row("16 bits for a short length", QByteArray("\x81\xFE\x00\x7D\0\0\0\0", 8), fault);
    row("64 bits for a short length", QByteArray("\x81\xFF\0\0\0\0\0\0\xFF\xFF\0\0\0\0", 14), fault);
    row("a negative length", QByteArray("\x82\xFF\x80\0\0\0\0\0\0\0\0\0\0\0", 14), fault);
    row("too long", frame(final | text, QByteArray(100'001, 'x')), "fault:1009");
    row("too long in fragments",
        frame(text, QByteArray(60'000, 'x')) + frame(final | continuation, QByteArray(40'001, 'x')), "fault:1009");
    row("not UTF-8", frame(final | text, "a\xC0\xAF"), "fault:1007");
    row("half a character", frame(final | text, "a\xE2\x82"), "fault:1007");
    row("a surrogate", frame(final | text, "\xED\xA0\x80"), "fault:1007");
    row("beyond the last", frame(final | text, "\xF4\x90\x80\x80"), "fault:1007");
    row("not UTF-8 in binary", frame(final | binary, "\xFF"), "2:\xFF");
}

void TestWebSocketMessages::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    for (const qsizetype piece : {qsizetype{1}, qsizetype{3}, qsizetype{1'000}, bytes.size()})
        QCOMPARE(readingOf(bytes, piece), expected);
}

void TestWebSocketMessages::noticesFaultsAtTheFirstByte()
{
    // Of a text that never ends: the byte that cannot be UTF-8 is enough.
    const QByteArray start = frame(text, "abc") + frame(continuation, "de\xFF" + QByteArray(50, 'x')).first(9);
    QCOMPARE(readingOf(start, 1), "fault:1007");
    QCOMPARE(readingOf(frame(final | 0x3, "").first(2), 1), "fault:1002");
    QCOMPARE(readingOf(frame(final | text, QByteArray(200'000, 'x')).first(14), 1), "fault:1009");
}

void TestWebSocketMessages::readsCloseCodes_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("one byte") << QByteArray("x") << false;
    QTest::newRow("with a reason") << closePayload(1000, "bye") << true;
    QTest::newRow("longest reason") << closePayload(1000, QByteArray(123, 'x')) << true;
    for (const quint16 code :
         std::initializer_list<quint16>{1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999})
        QTest::newRow(qPrintable(QString::number(code))) << closePayload(code) << true;
    for (const quint16 code : std::initializer_list<quint16>{0, 999, 1004, 1005, 1006, 1012, 1013, 1014, 1015, 1016,
                                                             1100, 2000, 2999, 5000, 65535})
        QTest::newRow(qPrintable(QString::number(code))) << closePayload(code) << false;
}

void TestWebSocketMessages::readsCloseCodes()
{
    QFETCH(QByteArray, payload);
    QFETCH(bool, isValid);
    QCOMPARE(readingOf(frame(final | closing, payload), 1), isValid ? "8:" + payload : QByteArray("fault:1002"));
    if (payload.size() == 2 && isValid)
        QCOMPARE(readingOf(frame(final | closing, payload + "\xFF"), 1), "fault:1007");
}

void TestWebSocketMessages::checksUtf8AsQtDoes()
{
    // All of up to three bytes that begin beyond ASCII, and the edges of four.
    const auto isUtf8 = [](const QByteArray &bytes) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
        const QString decoded = decoder.decode(bytes);
        return !decoder.hasError() && decoded.toUtf8() == bytes; // which half a character is not
    };
    const auto agrees = [&](const QByteArray &bytes) {
        Utf8Check check;
        return (check.accept(bytes) && check.isComplete()) == isUtf8(bytes);
    };
    for (int first = 0x80; first <= 0xFF; ++first) {
        for (int second = 0; second <= 0xFF; ++second) {
            QByteArray bytes{1, static_cast<char>(first)};
            bytes += static_cast<char>(second);
            QVERIFY2(agrees(bytes), bytes.toHex());
            for (const int third : {0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF}) {
                QVERIFY2(agrees(bytes + static_cast<char>(third)), bytes.toHex());
                QVERIFY2(agrees(bytes + static_cast<char>(third) + '\x80'), bytes.toHex());
            }
        }
    }
}

void TestWebSocketMessages::readsWhateverIsWrittenInAnyPieces()
{
    const bool holds = rc::check("messages survive fragmenting and cutting", [] {
        const auto payload = *rc::gen::container<std::vector<char>>(rc::gen::arbitrary<char>());
        const auto fragments = *rc::gen::inRange<qsizetype>(1, 6);
        const auto piece = *rc::gen::inRange<qsizetype>(1, 20);
        const QByteArray whole(payload.data(), static_cast<qsizetype>(payload.size()));
        const qsizetype each = whole.size() / fragments + 1;
        QByteArray bytes;
        for (qsizetype i = 0; i < fragments; ++i) {
            const quint8 opcode = i == 0 ? binary : continuation;
            bytes += frame(i == fragments - 1 ? final | opcode : opcode, whole.mid(i * each, each));
        }
        RC_ASSERT(readingOf(bytes, piece) == "2:" + whole);
    });
    QVERIFY(holds);
}

void TestWebSocketMessages::writesFrames()
{
    QCOMPARE(frameOf(Opcode::Text, "hi"), QByteArray("\x81\x02hi"));
    QCOMPARE(frameOf(Opcode::Binary, QByteArray(126, 'x')).first(4), QByteArray("\x82\x7E\x00\x7E", 4));
    QCOMPARE(frameOf(Opcode::Binary, QByteArray(65'536, 'x')).first(10), QByteArray("\x82\x7F\0\0\0\0\0\1\0\0", 10));
    for (const qsizetype size : {0, 125, 126, 65'535, 65'536}) {
        const QByteArray bytes = frameOf(Opcode::Binary, QByteArray(size, 'x'));
        QCOMPARE(bytes.size() - payloadOffset(bytes), size);
    }
}

void TestWebSocketMessages::writesReasonsThatFit()
{
    QCOMPARE(closeFrame(CloseCode::Normal, "bye"), QByteArray("\x88\x05\x03\xE8"
                                                              "bye"));
    QCOMPARE(closeFrame(CloseCode::NoStatus, "bye"), QByteArray("\x88\x00", 2));
    const QByteArray cut = closeFrame(CloseCode::Normal, QByteArray(122, 'x') + "\xE2\x82\xAC");
    QCOMPARE(cut.size(), 2 + 2 + 122); // no part of a character
}

QTEST_GUILESS_MAIN(TestWebSocketMessages)
#include "tst_web_socket_messages.moc"
