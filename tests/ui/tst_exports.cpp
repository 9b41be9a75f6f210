#include "tests/ui/fake_server.h"

#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/models/report_export.h"
#include "ui/models/text_table_export.h"
#include "ui/widgets/export_dialog.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace roost::ui;

namespace {

/// A server that sends an answer without an end, as fast as it is read.
class Fountain
{
public:
    Fountain()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            m_socket = m_server.nextPendingConnection();
            QObject::connect(m_socket, &QTcpSocket::readyRead, m_socket, [this] {
                m_socket->readAll();
                if (!std::exchange(m_isAnswering, true))
                    m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n");
                pour();
            });
            QObject::connect(m_socket, &QTcpSocket::bytesWritten, m_socket, [this] { pour(); });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    qint64 sent() const { return m_sent; }
    bool isCut() const { return m_socket && m_socket->state() == QAbstractSocket::UnconnectedState; }

    /// Ends in the middle of the answer.
    void cut() { m_socket->abort(); }

private:
    void pour()
    {
        static const QByteArray lines = QByteArray("2030-08-01,\"two\nlines\",3\r\n").repeated(500);
        while (m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesToWrite() < 256 * 1024) {
            m_socket->write(QByteArray::number(lines.size(), 16) + "\r\n" + lines + "\r\n");
            m_sent += lines.size();
        }
    }

    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr;
    bool m_isAnswering = false;
    qint64 m_sent = 0;
};

} // namespace

/// Exports as they arrive: written as a whole or not at all, with progress, cancel and retry.
class TestExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesWhatComes();
    void countsRowsAsTheyArrive();
    void leavesNothingAfterACancel();
    void leavesNothingWhenItBreaksOff();
    void keepsTheOldFileWhenTheServerRefuses();
    void saysWhenTheFileCannotBeWritten();
    void cancelsByMouseAndByEscape();
    void retriesAfterAFailure();
    void writesAChartsTableAsAWorkbook();

private:
    QString path() const { return m_directory->filePath("out.csv"); }
    QStringList files() const { return QDir(m_directory->path()).entryList(QDir::Files); }
    std::unique_ptr<ExportJob> job(const QUrl &server);
    ExportSpec spec(const QUrl &server);
    static QPushButton *button(const QWidget &widget, const QString &text);

    std::unique_ptr<QTemporaryDir> m_directory;
    Theme m_theme;
    ApiClient m_client;
};

void TestExports::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<ExportJob> TestExports::job(const QUrl &server)
{
    m_client.setServer(server);
    return std::make_unique<ReportExport>(m_client, "bookings", QUrlQuery("metric=revenue"), ExportFormat::Csv);
}

ExportSpec TestExports::spec(const QUrl &server)
{
    return {"Export", "rows", [this, server](ExportFormat) { return job(server); }};
}

QPushButton *TestExports::button(const QWidget &widget, const QString &text)
{
    for (auto *candidate : widget.findChildren<QPushButton *>()) {
        if (candidate->isVisible() && candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void TestExports::writesWhatComes()
{
    FakeServer server;
    server.on("GET /reports/bookings", [](const FakeRequest &) { return FakeResponse{200, {{"rows", 3}}}; });
    auto download = job(server.url());
    QSignalSpy finished(download.get(), &ExportJob::finished);
    download->start(path());
    QTRY_COMPARE(finished.count(), 1);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\"rows\":3}"));
    QCOMPARE(server.lastOf("GET /reports/bookings").parameter("format"), QStringLiteral("csv"));
    QCOMPARE(server.lastOf("GET /reports/bookings").parameter("metric"), QStringLiteral("revenue"));
    QCOMPARE(files(), QStringList{"out.csv"});
}

void TestExports::countsRowsAsTheyArrive()
{
    Fountain server;
    auto download = job(server.url());
    qint64 rows = 0;
    qint64 bytes = 0;
    connect(download.get(), &ExportJob::progressed, this, [&](qint64 newRows, qint64 newBytes) {
        rows = newRows;
        bytes = newBytes;
    });
    download->start(path());
    QTRY_VERIFY(rows > 5'000);
    const qint64 lineBytes = 26;
    QVERIFY(std::abs(bytes / lineBytes - rows) <= 2); // a break within quotes is no row
}

void TestExports::leavesNothingAfterACancel()
{
    Fountain server;
    auto download = job(server.url());
    QSignalSpy progressed(download.get(), &ExportJob::progressed);
    QSignalSpy finished(download.get(), &ExportJob::finished);
    QSignalSpy failed(download.get(), &ExportJob::failed);
    download->start(path());
    QTRY_VERIFY(progressed.count() > 3);
    download->cancel();
    QTRY_VERIFY(server.isCut());
    QTRY_COMPARE(files(), QStringList());
    QCOMPARE(finished.count() + failed.count(), 0);
}

void TestExports::leavesNothingWhenItBreaksOff()
{
    Fountain server;
    auto download = job(server.url());
    QSignalSpy progressed(download.get(), &ExportJob::progressed);
    QSignalSpy failed(download.get(), &ExportJob::failed);
    download->start(path());
    QTRY_VERIFY(progressed.count() > 3);
    server.cut();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
    QTRY_COMPARE(files(), QStringList());
}

void TestExports::keepsTheOldFileWhenTheServerRefuses()
{
    QFile old(path());
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    FakeServer server;
    server.on("GET /reports/bookings", [](const FakeRequest &) {
        return FakeResponse{422, {{"detail", "The span is too long."}}};
    });
    auto download = job(server.url());
    QSignalSpy failed(download.get(), &ExportJob::failed);
    download->start(path());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).toString(), QStringLiteral("The span is too long."));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void TestExports::saysWhenTheFileCannotBeWritten()
{
    FakeServer server;
    server.on("GET /reports/bookings", [](const FakeRequest &) { return FakeResponse{200, {}}; });
    auto download = job(server.url());
    QSignalSpy failed(download.get(), &ExportJob::failed);
    download->start(m_directory->filePath("no/such/folder/out.csv"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.at(0).at(0).toString().startsWith("The file could not be written"));
}

void TestExports::cancelsByMouseAndByEscape()
{
    for (const bool byMouse : {true, false}) {
        Fountain server;
        QPointer<ExportDialog> dialog = new ExportDialog(m_theme, spec(server.url()), nullptr);
        dialog->start(path(), ExportFormat::Csv);
        QTRY_VERIFY(button(*dialog, "Cancel"));
        const auto *text = dialog->findChild<QLabel *>();
        QTRY_VERIFY2(text->text().startsWith("Writing out.csv: "), qPrintable(text->text()));
        QVERIFY(text->text().contains("rows"));
        if (byMouse)
            QTest::mouseClick(button(*dialog, "Cancel"), Qt::LeftButton);
        else
            QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(files(), QStringList());
    }
}

void TestExports::retriesAfterAFailure()
{
    FakeServer server;
    server.on("GET /reports/bookings", [](const FakeRequest &) {
        return FakeResponse{503, {{"detail", "The database is away."}}};
    });
    QPointer<ExportDialog> dialog = new ExportDialog(m_theme, spec(server.url()), nullptr);
    QSignalSpy completed(dialog.data(), &ExportDialog::completed);
    dialog->start(path(), ExportFormat::Csv);
    QTRY_VERIFY(button(*dialog, "Retry"));
    QCOMPARE(dialog->findChild<QLabel *>()->text(), QStringLiteral("The database is away."));
    server.on("GET /reports/bookings", [](const FakeRequest &) { return FakeResponse{200, {}}; });
    QTest::mouseClick(button(*dialog, "Retry"), Qt::LeftButton);
    QTRY_COMPARE(completed.count(), 1);
    QVERIFY(completed.at(0).at(0).toString().startsWith("out.csv is written"));
    QTRY_VERIFY(!dialog);
    QCOMPARE(files(), QStringList{"out.csv"});
}

void TestExports::writesAChartsTableAsAWorkbook()
{
    const QStringList header{"Day", "Revenue", "Note"};
    const QList<QStringList> rows{{"2030-08-01", "1234.5", "a & b"}, {"2030-08-02", "", "7"}};
    for (const auto format : {ExportFormat::Csv, ExportFormat::Xlsx}) {
        TextTableExport job(header, rows, format);
        QSignalSpy finished(&job, &ExportJob::finished);
        const auto file = m_directory->filePath(format == ExportFormat::Csv ? "t.csv" : "t.xlsx");
        job.start(file);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished.at(0).at(0).toLongLong(), 2);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto content = written.readAll();
        if (format == ExportFormat::Csv) {
            QCOMPARE(content, QByteArray("Day,Revenue,Note\r\n2030-08-01,1234.5,a & b\r\n2030-08-02,,7\r\n"));
            continue;
        }
        QVERIFY(content.startsWith("PK") && content.contains("xl/worksheets/sheet1.xml"));
    }
    QCOMPARE(files(), (QStringList{"t.csv", "t.xlsx"}));
}

WATCHED_TEST_MAIN(TestExports)
#include "tst_exports.moc"
