#include "tests/ui/console_fixture.h"
#include "tests/ui/demo_console.h"
#include "tests/ui/watched_main.h"
#include "ui/models/board_store.h"
#include "ui/pages/board_view.h"
#include "ui/pages/boards_page.h"
#include "ui/pages/dashboard_grid.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/figure_rows_page.h"
#include "ui/pages/reports_page.h"
#include "ui/shell/action_registry.h"
#include "ui/widgets/data_table.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace roost::ui;

/// From a figure to its bookings and back, exports, and boards, over the demo's data served by the real program; with
/// pictures of every state into ROOST_PICTURES_DIR.
class TestDrillBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_demo.close(); }
    void opensTheRowsOfATileAndComesBack();
    void addsUpForEveryTile();
    void exportsTheRowsThatAddUp();
    void exportsReportsInEveryFormat();
    void keepsBoardsAtTheServer();
    void showsEveryStateInBothLooks_data();
    void showsEveryStateInBothLooks();

private:
    static constexpr int patienceMs = 20'000;

    Workspace &workspace() { return m_demo.workspace(); }
    QWidget &openDashboard();
    FigureRowsPage &rows() { return *qobject_cast<FigureRowsPage *>(workspace().currentPage()); }
    ReportsPage &reports() { return *qobject_cast<ReportsPage *>(workspace().currentPage()); }
    BoardsPage &boards() { return *qobject_cast<BoardsPage *>(workspace().currentPage()); }
    QString text(const char *name) { return rows().findChild<QLabel *>(QLatin1String(name))->text(); }
    void openAllRows();
    void openBoards();
    void save(QWidget &window, const QString &name);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        m_demo.window().activateWindow();
        QTRY_VERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    DemoConsole m_demo;
    QTemporaryDir m_directory;
};

void TestDrillBackend::initTestCase()
{
    QVERIFY(QDir().mkpath(QStringLiteral(ROOST_PICTURES_DIR)));
    QVERIFY2(m_demo.startServer(), qPrintable(m_demo.serverOutput()));
    m_demo.openConsole(QStringLiteral("admin@demo.roost"));
}

QWidget &TestDrillBackend::openDashboard()
{
    workspace().openPage(QStringLiteral("dashboard"));
    [this] { QTRY_VERIFY_WITH_TIMEOUT(workspace().currentPage()->isLoaded(), patienceMs); }();
    return *workspace().currentPage();
}

void TestDrillBackend::openAllRows()
{
    [this] { QTRY_VERIFY_WITH_TIMEOUT(rows().isLoaded() && !text("sum").isEmpty(), patienceMs); }();
    auto *table = rows().findChild<DataTable *>();
    for (int page = 0; page < 100 && text("sum").endsWith(QLatin1String("are here)")); ++page) {
        const int before = table->model()->rowCount();
        table->scrollToBottom();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > before, patienceMs); }();
    }
}

void TestDrillBackend::opensTheRowsOfATileAndComesBack()
{
    auto &dashboard = openDashboard();
    auto *area = dashboard.findChild<QScrollArea *>();
    area->verticalScrollBar()->setValue(40);
    auto *tile = dashboard.findChild<QWidget *>(QStringLiteral("tile.cancellations"));
    if (!tile)
        tile = dashboard.findChild<QWidget *>(QStringLiteral("tile.cancellation_rate"));
    QVERIFY(tile);
    QTest::mouseClick(tile, Qt::LeftButton);
    QTRY_COMPARE(workspace().currentPageId(), FigureRowsPage::pageId());
    QTRY_VERIFY_WITH_TIMEOUT(rows().isLoaded() && !text("sum").isEmpty(), patienceMs);
    auto *table = rows().findChild<DataTable *>();
    QVERIFY(table->model()->rowCount() > 0);

    table->setFocus();
    table->setCurrentIndex(table->model()->index(std::min(3, table->model()->rowCount() - 1), 0));
    const int row = table->currentIndex().row();
    press(Qt::Key_Return);
    QCOMPARE(workspace().currentPageId(), QStringLiteral("bookings"));
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(workspace().currentPageId(), FigureRowsPage::pageId());
    QTRY_COMPARE(table->currentIndex().row(), row);
    QTest::mouseClick(table->viewport(), Qt::BackButton);
    QCOMPARE(workspace().currentPageId(), QStringLiteral("dashboard"));
    QTRY_COMPARE(area->verticalScrollBar()->value(), 40);
}

void TestDrillBackend::addsUpForEveryTile()
{
    for (const auto metric : figureMetrics()) {
        FigureQuestion question{.metric = metric};
        question.query.from = QDate::currentDate().addDays(-3);
        question.query.to = QDate::currentDate().addDays(4);
        question.query.currency = QStringLiteral("EUR");
        workspace().openPage(FigureRowsPage::pageId(), question.toArgument());
        openAllRows();
        const auto figure = text("figure");
        const auto sum = text("sum");
        QVERIFY2(sum.endsWith(figure) || FigureParts::of(metric).unit == MetricUnit::Count, qPrintable(sum + figure));
        QVERIFY2(!sum.contains(QLatin1String("just changed")), qPrintable(figure + u' ' + sum));
        QVERIFY2(sum.startsWith(QLatin1String("All ")), qPrintable(figure + u' ' + sum));
    }
}

void TestDrillBackend::exportsTheRowsThatAddUp()
{
    FigureQuestion question{.metric = FigureMetric::Nights};
    question.query.from = QDate::currentDate().addDays(-5);
    question.query.to = QDate::currentDate();
    question.query.currency = QStringLiteral("EUR");
    workspace().openPage(FigureRowsPage::pageId(), question.toArgument());
    openAllRows();
    const auto path = m_directory.filePath(QStringLiteral("nights.csv"));
    auto *dialog = new ExportDialog(m_demo.console().theme(), rows().exportSpec(), &rows());
    QSignalSpy completed(dialog, &ExportDialog::completed);
    dialog->start(path, ExportFormat::Csv);
    QTRY_COMPARE_WITH_TIMEOUT(completed.count(), 1, patienceMs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    const auto column = lines.takeFirst().split(u',').indexOf(QStringLiteral("nights"));
    QVERIFY(column > 0);
    QCOMPARE(lines.size(), rows().findChild<DataTable *>()->model()->rowCount());
    qint64 nights = 0;
    for (const auto &line : std::as_const(lines)) {
        auto cells = line;
        while (cells.contains(u'"')) { // a title with a comma
            const auto begin = cells.indexOf(u'"');
            cells.remove(begin, cells.indexOf(u'"', begin + 1) - begin + 1);
        }
        nights += cells.split(u',').at(column).toLongLong();
    }
    QCOMPARE(QLocale().toString(nights), text("figure"));

    const auto workbook = m_directory.filePath(QStringLiteral("nights.xlsx"));
    dialog = new ExportDialog(m_demo.console().theme(), rows().exportSpec(), &rows());
    QSignalSpy written(dialog, &ExportDialog::completed);
    dialog->start(workbook, ExportFormat::Xlsx);
    QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, patienceMs);
    QFile book(workbook);
    QVERIFY(book.open(QIODevice::ReadOnly));
    QCOMPARE(book.read(2), QByteArray("PK"));
}

/// What the table shows of a report is what its file says.
void TestDrillBackend::exportsReportsInEveryFormat()
{
    for (const auto *name : {"figures", "bookings", "properties", "hosts", "books", "pickup"}) {
        workspace().openPage(QStringLiteral("reports"), QLatin1String(name));
        reports().query().setRange(RangePreset::Last30);
        QTest::qWait(20); // the query tells its changes with the next turn
        QTRY_VERIFY_WITH_TIMEOUT(reports().isLoaded(), patienceMs);
        auto *table = reports().findChild<DataTable *>();
        QVERIFY(table->model()->rowCount() > 0);
        for (const auto &[format, ending, begin] :
             {std::tuple(ExportFormat::Csv, "csv", ""), std::tuple(ExportFormat::Xlsx, "xlsx", "PK"),
              std::tuple(ExportFormat::Pdf, "pdf", "%PDF-1.")}) {
            const auto path =
                m_directory.filePath(QStringLiteral("%1.%2").arg(QLatin1String(name), QLatin1String(ending)));
            auto *dialog = new ExportDialog(m_demo.console().theme(), reports().exportSpec(), &reports());
            QSignalSpy completed(dialog, &ExportDialog::completed);
            dialog->start(path, format);
            QTRY_COMPARE_WITH_TIMEOUT(completed.count(), 1, patienceMs);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto content = file.readAll();
            QVERIFY2(content.startsWith(begin), name);
            if (format == ExportFormat::Csv && table->model()->rowCount() < ReportsPage::mostRows)
                QCOMPARE(content.count("\r\n") - 1, table->model()->rowCount());
        }
    }
}

void TestDrillBackend::openBoards()
{
    workspace().openPage(QStringLiteral("boards"));
    [this] { QTRY_VERIFY_WITH_TIMEOUT(boards().store().isLoaded(), patienceMs); }();
    if (boards().store().boards().isEmpty()) {
        auto *make = [this]() -> QPushButton * {
            for (auto *button : boards().findChildren<QPushButton *>()) {
                if (button->text() == QLatin1String("Make a board"))
                    return button;
            }
            return nullptr;
        }();
        make->click();
    }
    [this] { QTRY_VERIFY_WITH_TIMEOUT(!boards().view().cards().isEmpty() && boards().isLoaded(), patienceMs); }();
}

void TestDrillBackend::keepsBoardsAtTheServer()
{
    openBoards();
    press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(!boards().view().handles().isEmpty());
    press(Qt::Key_Right);
    press(Qt::Key_Down, Qt::ShiftModifier);
    const auto arranged = boards().view().cards();
    QTRY_VERIFY_WITH_TIMEOUT(!boards().store().hasUnsaved(), patienceMs);

    m_demo.openConsole(QStringLiteral("admin@demo.roost"));
    openBoards();
    QCOMPARE(boards().view().cards(), arranged);
}

void TestDrillBackend::showsEveryStateInBothLooks_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestDrillBackend::save(QWidget &window, const QString &name)
{
    QTest::qWait(700);
    const auto picture = window.grab();
    QVERIFY(!picture.isNull());
    QVERIFY(picture.save(QDir(QStringLiteral(ROOST_PICTURES_DIR)).filePath(name + QStringLiteral(".png"))));
}

void TestDrillBackend::showsEveryStateInBothLooks()
{
    QFETCH(bool, isDark);
    const auto look = isDark ? QStringLiteral("-dark") : QStringLiteral("-light");
    auto &theme = m_demo.console().theme();
    theme.setMode(isDark ? Theme::Mode::Dark : Theme::Mode::Light);
    auto &window = m_demo.window();

    auto *bar = openDashboard().findChild<QScrollArea *>()->verticalScrollBar();
    for (const int screen : {1, 2, 3}) {
        bar->setValue(bar->maximum() * screen / 3);
        save(window, QStringLiteral("dashboard-part-%1").arg(screen + 1) + look);
    }
    bar->setValue(0);

    FigureQuestion question{.metric = FigureMetric::AverageDailyRate};
    question.query.from = QDate::currentDate().addDays(-30);
    question.query.to = QDate::currentDate();
    question.query.currency = QStringLiteral("EUR");
    question.query.filters.insert(FigureDimension::City, {FigureDimension::City, QStringLiteral("Lisbon"), {}});
    workspace().openPage(FigureRowsPage::pageId(), question.toArgument());
    openAllRows();
    rows().findChild<DataTable *>()->scrollToTop();
    save(window, QStringLiteral("figure-rows") + look);
    question.query.filters.insert(FigureDimension::Channel, {FigureDimension::Channel, QStringLiteral("nowhere"), {}});
    workspace().openPage(FigureRowsPage::pageId(), question.toArgument());
    QTRY_VERIFY_WITH_TIMEOUT(rows().isLoaded(), patienceMs);
    save(window, QStringLiteral("figure-rows-empty") + look);

    for (const auto *name : {"figures", "bookings", "properties", "hosts", "books", "pickup"}) {
        workspace().openPage(QStringLiteral("reports"), QLatin1String(name));
        reports().query().setRange(RangePreset::Last30);
        save(window, QStringLiteral("report-") + QLatin1String(name) + look);
        auto *toggle = ConsoleFixture::button(reports(), QStringLiteral("Chart"));
        if (!toggle || !toggle->isVisible())
            continue;
        toggle->click();
        save(window, QStringLiteral("report-chart-") + QLatin1String(name) + look);
        toggle->click();
    }

    openBoards();
    save(window, QStringLiteral("board") + look);
    press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(!boards().view().handles().isEmpty());
    save(window, QStringLiteral("board-arranging") + look);
    press(Qt::Key_E, Qt::ControlModifier);
    boards().setFocus();
    for (const QSize screen : {QSize(1920, 1080), QSize(1280, 720), QSize(800, 800)}) {
        press(Qt::Key_F11);
        QTRY_VERIFY(boards().view().grid().rowHeight() > 0 && window.isFullScreen());
        window.centralWidget()->setMinimumSize(screen); // the screen of tests is small
        save(*window.centralWidget(), QStringLiteral("board-wall-%1").arg(screen.width()) + look);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!window.isFullScreen());
        window.centralWidget()->setMinimumSize(0, 0);
    }
    window.resize(1440, 900);
}

WATCHED_TEST_MAIN(TestDrillBackend)
#include "tst_drill_backend.moc"
