#include "backend/seed/copy_buffer.h"

#include <QtTest>

#include <functional>

using namespace roost;

namespace {

using Write = std::function<void(CopyBuffer &)>;

const QByteArray header = QByteArray::fromHex("5047434f50590aff0d0a00") + QByteArray(8, '\0');

} // namespace

Q_DECLARE_METATYPE(Write)

/// Rows as binary COPY reads them.
class TestCopyBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEachTypeAsItsColumnHasIt_data();
    void writesEachTypeAsItsColumnHasIt();
    void countsTheFieldsOfEachRow();
    void isEmptyWithoutRows();
};

void TestCopyBuffer::writesEachTypeAsItsColumnHasIt_data()
{
    QTest::addColumn<Write>("write");
    QTest::addColumn<QByteArray>("field"); // its length, then its bytes
    const auto row = [](const char *name, const Write &write, const char *field) {
        QTest::newRow(name) << write << QByteArray(field);
    };
    row(
        "text", [](CopyBuffer &b) { b.text("a\té"); },
        "00000004"
        "6109c3a9");
    row(
        "literal", [](CopyBuffer &b) { b.literal("ok"); },
        "00000002"
        "6f6b");
    row(
        "empty text", [](CopyBuffer &b) { b.text({}); }, "00000000");
    row(
        "integer", [](CopyBuffer &b) { b.integer(-2); },
        "00000004"
        "fffffffe");
    row(
        "bigint", [](CopyBuffer &b) { b.bigint(258); },
        "00000008"
        "0000000000000102");
    row(
        "smallint", [](CopyBuffer &b) { b.smallint(-2); },
        "00000002"
        "fffe");
    row(
        "bigint[]",
        [](CopyBuffer &b) {
            b.bigints({258, -1});
        },
        "0000002c"
        "000000010000000000000014"
        "0000000200000001"
        "000000080000000000000102"
        "00000008ffffffffffffffff");
    row(
        "empty bigint[]", [](CopyBuffer &b) { b.bigints({}); },
        "0000000c"
        "000000000000000000000014");
    row(
        "text[]",
        [](CopyBuffer &b) {
            b.texts({QStringLiteral("ab"), QString()});
        },
        "0000001e"
        "000000010000000000000019"
        "0000000200000001"
        "000000026162"
        "00000000");
    row(
        "bytea", [](CopyBuffer &b) { b.bytes(QByteArray::fromHex("00ff")); },
        "00000002"
        "00ff");
    row(
        "real", [](CopyBuffer &b) { b.real(1.5); },
        "00000008"
        "3ff8000000000000");
    row(
        "numeric", [](CopyBuffer &b) { b.hundredths(437); },
        "0000000c"
        "0002"
        "0000"
        "0000"
        "0002"
        "0004"
        "0e74");
    row(
        "boolean", [](CopyBuffer &b) { b.boolean(true); },
        "00000001"
        "01");
    row(
        "date",
        [](CopyBuffer &b) {
            b.date({2000, 1, 3});
        },
        "00000004"
        "00000002");
    row(
        "date before 2000",
        [](CopyBuffer &b) {
            b.date({1999, 12, 31});
        },
        "00000004"
        "ffffffff");
    row(
        "time",
        [](CopyBuffer &b) {
            b.time({0, 0, 1});
        },
        "00000008"
        "00000000000f4240");
    row(
        "instant",
        [](CopyBuffer &b) {
            b.instant(QDateTime({2000, 1, 1}, {0, 0, 0, 1}, Qt::UTC));
        },
        "00000008"
        "00000000000003e8");
    row(
        "range",
        [](CopyBuffer &b) {
            b.range({{2000, 1, 2}, {2000, 1, 5}});
        },
        "00000011"
        "02"
        "00000004"
        "00000001"
        "00000004"
        "00000004");
    row(
        "id", [](CopyBuffer &b) { b.id(*BookingId::parse("01234567-89ab-7def-8123-456789abcdef")); },
        "00000010"
        "0123456789ab7def8123456789abcdef");
    row(
        "null", [](CopyBuffer &b) { b.null(); }, "ffffffff");
    row(
        "no instant", [](CopyBuffer &b) { b.instant({}); }, "ffffffff");
    row(
        "no id", [](CopyBuffer &b) { b.id(BookingId()); }, "ffffffff");
}

void TestCopyBuffer::writesEachTypeAsItsColumnHasIt()
{
    QFETCH(Write, write);
    QFETCH(QByteArray, field);
    CopyBuffer rows;
    write(rows);
    rows.endRow();
    QCOMPARE(rows.data().toHex(), (header + QByteArray::fromHex("0001")).toHex() + field);
}

void TestCopyBuffer::countsTheFieldsOfEachRow()
{
    CopyBuffer rows;
    rows.boolean(true).boolean(false).endRow();
    rows.null().endRow();
    QCOMPARE(rows.data().mid(header.size()).toHex(), "0002"
                                                     "0000000101"
                                                     "0000000100"
                                                     "0001"
                                                     "ffffffff");
}

void TestCopyBuffer::isEmptyWithoutRows()
{
    QVERIFY(CopyBuffer().data().isEmpty());
}

QTEST_APPLESS_MAIN(TestCopyBuffer)
#include "tst_copy_buffer.moc"
