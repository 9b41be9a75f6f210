#include "backend/seed/copy_buffer.h"

#include <QtTest>

using namespace roost;

/// Rows as COPY reads them.
class TestCopyBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void separatesFieldsAndRows();
    void escapesWhatWouldEndAFieldOrARow();
    void writesNullForWhatIsNotThere();
};

void TestCopyBuffer::separatesFieldsAndRows()
{
    CopyBuffer rows;
    rows.text("one").number(qint64{2}).boolean(true).endRow();
    rows.date({2030, 5, 1}).range({{2030, 5, 1}, {2030, 5, 4}}).endRow();
    QCOMPARE(rows.data(), "one\t2\tt\n2030-05-01\t[2030-05-01,2030-05-04)\n");
}

void TestCopyBuffer::escapesWhatWouldEndAFieldOrARow()
{
    CopyBuffer rows;
    rows.text("a\tb\nc\\d\re").endRow();
    QCOMPARE(rows.data(), "a\\tb\\nc\\\\d\\re\n");
}

void TestCopyBuffer::writesNullForWhatIsNotThere()
{
    CopyBuffer rows;
    rows.id(BookingId()).instant({}).text({}).null().endRow();
    QCOMPARE(rows.data(), "\\N\t\\N\t\t\\N\n");
}

QTEST_APPLESS_MAIN(TestCopyBuffer)
#include "tst_copy_buffer.moc"
