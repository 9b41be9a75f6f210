#include "backend/core/errors.h"
#include "backend/modules/reports/pdf_document.h"
#include "backend/modules/reports/report_answer.h"

#include <QtTest>

using namespace roost;

namespace {

/// `count` rows, in pieces of a hundred.
Report numbered(int count)
{
    Report report{.name = QStringLiteral("sample"), .currency = Currency::fromCode(QStringLiteral("EUR")).value()};
    report.notes = {QStringLiteral("A sample."), QStringLiteral("2030-05-01 to 2030-05-31, EUR")};
    report.columns = {{QStringLiteral("property"), CellKind::Text},
                      {QStringLiteral("guest_country"), CellKind::Text},
                      {QStringLiteral("check_in"), CellKind::Date},
                      {QStringLiteral("revenue"), CellKind::Money},
                      {QStringLiteral("occupancy"), CellKind::BasisPoints}};
    report.next = [count, made = 0]() mutable {
        QList<ReportRow> rows;
        for (int i = 0; i < 100 && made < count; ++i, ++made)
            rows.append({QStringLiteral("Casa %1 海边").arg(made), QStringLiteral("PT"),
                         QDate(2030, 5, 1).addDays(made), qint64{made} * 123'457 - 5,
                         made % 2 == 0 ? ReportCell() : ReportCell(qint64{7'812})});
        return rows;
    };
    return report;
}

} // namespace

/// Reports on paper.
class TestReportPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesPages_data();
    void writesPages();
    void fitsManyColumns();
    void refusesMoreThanPaperTakes();
    void answersAsAFile();
};

void TestReportPdf::writesPages_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("pages");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a page") << 40 << 1;
    QTest::newRow("several") << 300 << 6;
}

void TestReportPdf::writesPages()
{
    QFETCH(int, rows);
    QFETCH(int, pages);
    const auto file = writePdf(numbered(rows));
    const QByteArray content = file->readAll();
    QVERIFY(content.startsWith("%PDF-1."));
    QVERIFY(content.trimmed().endsWith("%%EOF"));
    QCOMPARE(content.count("/Type /Page\n"), pages);
}

void TestReportPdf::fitsManyColumns()
{
    Report report = numbered(0);
    report.columns.clear();
    ReportRow row;
    for (int i = 0; i < 17; ++i) {
        report.columns.append(
            {QStringLiteral("cancellation_rate_nights"), i % 3 == 0 ? CellKind::Text : CellKind::Money});
        row.append(i % 3 == 0 ? ReportCell(QStringLiteral("A title that is rather long"))
                              : ReportCell(qint64{12'345'678}));
    }
    report.next = [row, isDone = false]() mutable {
        return std::exchange(isDone, true) ? QList<ReportRow>() : QList<ReportRow>(60, row);
    };
    QCOMPARE(writePdf(report)->readAll().count("/Type /Page\n"), 2);
}

void TestReportPdf::refusesMoreThanPaperTakes()
{
    try {
        writePdf(numbered(5'001));
        QFAIL("a PDF of so many rows");
    } catch (const Invalid &invalid) {
        QCOMPARE(invalid.errors().constFirst().code, QStringLiteral("TOO_LONG"));
    }
    QVERIFY(writePdf(firstRows(numbered(100'000), 120))->size() > 1'000);
}

void TestReportPdf::answersAsAFile()
{
    const auto answer = answerWith(numbered(3), ReportFormat::Pdf);
    QCOMPARE(answer.headers.value("Content-Type"), QByteArray("application/pdf"));
    QCOMPARE(answer.headers.value("Content-Disposition"), QByteArray("attachment; filename=\"sample.pdf\""));
    QVERIFY(answer.source().startsWith("%PDF-1."));
}

QTEST_MAIN(TestReportPdf)
#include "tst_report_pdf.moc"
