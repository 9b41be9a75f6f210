#include "backend/modules/reports/report_answer.h"
#include "backend/modules/reports/report_text.h"
#include "backend/modules/reports/workbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace roost;

namespace {

Currency euro()
{
    return Currency::fromCode(QStringLiteral("EUR")).value();
}

/// `count` rows, in pieces of three.
Report numbered(int count)
{
    Report report{.name = QStringLiteral("sample"), .currency = euro()};
    report.columns = {{QStringLiteral("name"), CellKind::Text},
                      {QStringLiteral("day"), CellKind::Date},
                      {QStringLiteral("amount"), CellKind::Money},
                      {QStringLiteral("share"), CellKind::BasisPoints}};
    report.next = [count, made = 0]() mutable {
        QList<ReportRow> rows;
        for (int i = 0; i < 3 && made < count; ++i, ++made)
            rows.append({QStringLiteral("row %1").arg(made), QDate(2030, 5, 1).addDays(made), qint64{made} * 100 - 50,
                         made % 2 == 0 ? ReportCell() : ReportCell(qint64{1'234})});
        return rows;
    };
    return report;
}

QByteArray bodyOf(const http::Response &response)
{
    QByteArray body;
    for (QByteArray piece = response.source(); !piece.isEmpty(); piece = response.source())
        body += piece;
    return body;
}

} // namespace

/// Reports in their formats.
class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesDecimals_data();
    void writesDecimals();
    void writesCsv();
    void quotesAndDisarmsTexts_data();
    void quotesAndDisarmsTexts();
    void writesJson();
    void writesAWorkbook();
    void holdsAPieceAtATime();
};

void TestReports::writesDecimals_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 value, CellKind kind, const char *currency, const char *text) {
        QTest::newRow(text) << value << static_cast<int>(kind) << QString::fromLatin1(currency)
                            << QString::fromLatin1(text);
    };
    row(123'456, CellKind::Money, "EUR", "1234.56");
    row(-5, CellKind::Money, "EUR", "-0.05");
    row(123'456, CellKind::Money, "JPY", "123456");
    row(123'456, CellKind::Money, "KWD", "123.456");
    row(7'320, CellKind::BasisPoints, "EUR", "73.20");
    row(317, CellKind::Hundredths, "EUR", "3.17");
    row(42, CellKind::Count, "EUR", "42");
    row(0, CellKind::Money, "EUR", "0.00");
}

void TestReports::writesDecimals()
{
    QFETCH(qint64, value);
    QFETCH(int, kind);
    QFETCH(QString, currency);
    QFETCH(QString, text);
    QCOMPARE(decimalText(value, static_cast<CellKind>(kind), Currency::fromCode(currency).value()), text);
}

void TestReports::writesCsv()
{
    const auto answer = answerWith(numbered(4), ReportFormat::Csv);
    QCOMPARE(bodyOf(answer), QByteArray("name,day,amount,share\r\n"
                                        "row 0,2030-05-01,-0.50,\r\n"
                                        "row 1,2030-05-02,0.50,12.34\r\n"
                                        "row 2,2030-05-03,1.50,\r\n"
                                        "row 3,2030-05-04,2.50,12.34\r\n"));
    QCOMPARE(answer.headers.value("Content-Disposition"), QByteArray("attachment; filename=\"sample.csv\""));
}

void TestReports::quotesAndDisarmsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << "Casa" << QByteArray("Casa");
    QTest::newRow("comma") << "Lisbon, PT" << QByteArray("\"Lisbon, PT\"");
    QTest::newRow("quotes") << "the \"nest\"" << QByteArray("\"the \"\"nest\"\"\"");
    QTest::newRow("two lines") << "a\nb" << QByteArray("\"a\nb\"");
    QTest::newRow("formula") << "=1+1" << QByteArray("'=1+1");
    QTest::newRow("formula by minus") << "-2+3" << QByteArray("'-2+3");
    QTest::newRow("umlaut") << QString::fromUtf8("Höhle") << QByteArray("Höhle");
}

void TestReports::quotesAndDisarmsTexts()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    Report report = numbered(0);
    report.columns = {{QStringLiteral("text"), CellKind::Text}};
    QCOMPARE(csvLines(report, {{text}}), cell + "\r\n");
}

void TestReports::writesJson()
{
    const auto json = QJsonDocument::fromJson(bodyOf(answerWith(numbered(5), ReportFormat::Json))).object();
    QCOMPARE(json.value("currency").toString(), QStringLiteral("EUR"));
    QCOMPARE(json.value("columns").toArray().size(), 4);
    const QJsonArray rows = json.value("rows").toArray();
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.at(3).toArray(), (QJsonArray{"row 3", "2030-05-04", 250, 1'234}));
    QVERIFY(rows.at(4).toArray().last().isNull());
    const auto none = QJsonDocument::fromJson(bodyOf(answerWith(numbered(0), ReportFormat::Json))).object();
    QVERIFY(none.value("rows").isArray());
}

void TestReports::writesAWorkbook()
{
    const auto answer = answerWith(numbered(1'000), ReportFormat::Xlsx);
    const QByteArray body = bodyOf(answer);
    QVERIFY(body.startsWith("PK\x03\x04"));
    QVERIFY(body.contains("xl/worksheets/sheet1.xml"));
    QVERIFY(body.size() > 10'000);
}

void TestReports::holdsAPieceAtATime()
{
    const auto answer = answerWith(numbered(30'000), ReportFormat::Csv);
    qsizetype pieces = 0;
    qsizetype lines = 0;
    for (QByteArray piece = answer.source(); !piece.isEmpty(); piece = answer.source()) {
        QVERIFY(piece.size() < 1'000);
        lines += piece.count('\n');
        ++pieces;
    }
    QCOMPARE(lines, 30'001);
    QCOMPARE(pieces, 10'001);
}

QTEST_APPLESS_MAIN(TestReports)
#include "tst_reports.moc"
