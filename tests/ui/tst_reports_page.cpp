#include "tests/ui/fake_analytics.h"
#include "tests/ui/fake_page_host.h"
#include "tests/ui/fake_reports.h"
#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/figure_rows_api.h"
#include "ui/api/realtime_client.h"
#include "ui/charts/row_chart.h"
#include "ui/charts/trend_chart.h"
#include "ui/models/analytics_format.h"
#include "ui/pages/report_options.h"
#include "ui/pages/reports_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace roost::ui;

/// The page of reports, by mouse and keyboard.
class TestReportsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksForTheReportThatIsChosen();
    void choosesByKeyboard();
    void writesCellsByTheirKind();
    void splitsAndChoosesMetrics();
    void asksAsKnownOnADay();
    void saysThatThereIsMore();
    void opensTheRowsBehindALine();
    void opensABooking();
    void showsAChart();
    void followsSpanAndFilters();
    void savesEveryFormat_data();
    void savesEveryFormat();
    void givesHostsNoReportOfHosts();
    void tellsAProblemAndRetries();
    void saysWhenNothingIsCounted();
    void keepsTheChoice();
    void forgetsACurrencyThatIsNone();
    void readsWhatItWrites();

private:
    void build(const QStringList &roles = {QStringLiteral("admin")});
    void settle() { QTRY_VERIFY(m_page->isLoaded()); }
    void choose(int row);
    FakeRequest last(const char *report) const { return m_server->lastOf(QByteArray("GET /reports/") + report); }
    QString lastText(const char *report, const char *parameter) const
    {
        return QUrlQuery(last(report).url).queryItemValue(QLatin1String(parameter), QUrl::FullyDecoded);
    }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QString heading(int column) const { return table()->model()->headerData(column, Qt::Horizontal).toString(); }
    DataTable *table() const { return m_page->findChild<DataTable *>(); }
    QListWidget *list() const { return m_page->findChild<QListWidget *>(); }
    QPushButton *button(const QString &text) const;
    void trigger(const QString &buttonName, const QString &choice);

    QTemporaryDir m_directory;
    Theme m_theme;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<FakeAnalytics> m_analytics;
    std::unique_ptr<FakeReports> m_reports;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RealtimeClient> m_realtime;
    std::unique_ptr<FakePageHost> m_host;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PageContext> m_context;
    std::unique_ptr<ReportsPage> m_page;
};

void TestReportsPage::init()
{
    m_server = std::make_unique<FakeServer>();
    m_analytics = std::make_unique<FakeAnalytics>(*m_server);
    m_reports = std::make_unique<FakeReports>(*m_server);
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_server->url());
    m_realtime = std::make_unique<RealtimeClient>();
    m_host = std::make_unique<FakePageHost>();
    build();
}

void TestReportsPage::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_settings.reset();
    QFile::remove(m_directory.filePath("settings.ini"));
    m_realtime.reset();
    m_client.reset();
    m_server.reset();
}

void TestReportsPage::build(const QStringList &roles)
{
    m_page.reset();
    m_settings = std::make_unique<QSettings>(m_directory.filePath("settings.ini"), QSettings::IniFormat);
    m_context = std::make_unique<PageContext>(
        PageContext{*m_client, *m_realtime, m_theme, *m_host, roles, QStringLiteral("u"), m_settings.get()});
    m_page = std::make_unique<ReportsPage>(*m_context);
    m_page->resize(1240, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activate({});
    settle();
}

void TestReportsPage::choose(int row)
{
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(list()->item(row)).center());
    settle();
}

QPushButton *TestReportsPage::button(const QString &text) const
{
    for (auto *candidate : m_page->findChildren<QPushButton *>()) {
        if (candidate->isVisible() && (candidate->text() == text || candidate->accessibleName() == text))
            return candidate;
    }
    return nullptr;
}

void TestReportsPage::trigger(const QString &buttonName, const QString &choice)
{
    auto *dropdown = button(buttonName);
    QVERIFY2(dropdown, qPrintable(buttonName));
    for (auto *action : dropdown->menu()->actions()) {
        if (action->text() == choice) {
            action->trigger();
            QCoreApplication::processEvents();
            settle();
            return;
        }
    }
    QFAIL(qPrintable(choice));
}

void TestReportsPage::asksForTheReportThatIsChosen()
{
    QCOMPARE(list()->count(), 6); // the one that this program does not know has no place
    QCOMPARE(list()->currentRow(), 0);
    QCOMPARE(last("figures").parameter("by"), QStringLiteral("day"));
    QVERIFY(last("figures").parameter("compare").isEmpty());
    const QList<const char *> names{"figures", "bookings", "properties", "hosts", "books", "pickup"};
    for (int row = 1; row < names.size(); ++row) {
        choose(row);
        QCOMPARE(m_server->countOf(QByteArray("GET /reports/") + names.at(row)), 1);
        QCOMPARE(last(names.at(row)).parameter("from"), m_page->query().figures().from.toString(Qt::ISODate));
        QVERIFY(table()->model()->rowCount() > 0);
        QCOMPARE(m_page->findChild<QLabel *>("report")->text(), list()->currentItem()->text());
    }
}

void TestReportsPage::choosesByKeyboard()
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Down);
    settle();
    QCOMPARE(m_page->choice().kind, ReportChoice::Kind::Properties);
    QTest::keyClick(list(), Qt::Key_Home);
    settle();
    QCOMPARE(m_page->choice().kind, ReportChoice::Kind::Figures);
}

void TestReportsPage::writesCellsByTheirKind()
{
    QAbstractItemModelTester tester(table()->model());
    const QLocale locale;
    const auto first = m_page->query().figures().from;
    QCOMPARE(table()->model()->columnCount(), 4); // neither key nor name
    QCOMPARE(heading(1), QStringLiteral("Revenue"));
    QCOMPARE(heading(2), QStringLiteral("Occupancy"));
    QVERIFY(cell(0, 0).contains(QString::number(first.year())));
    QCOMPARE(cell(0, 1), AnalyticsFormat(locale, "EUR").exactMoney(123'456));
    QCOMPARE(cell(0, 2), QStringLiteral("–")); // divided by nothing
    QCOMPARE(cell(1, 2), QStringLiteral("78.12%"));
    QCOMPARE(cell(1, 3), QStringLiteral("3.17"));
    choose(1);
    QCOMPARE(cell(0, 0), QStringLiteral("CODE0"));
    QCOMPARE(cell(0, 1), QStringLiteral("Checked in"));
    QCOMPARE(heading(table()->model()->columnCount() - 1), QStringLiteral("Revenue")); // not the id
}

void TestReportsPage::splitsAndChoosesMetrics()
{
    trigger("Split by", "City");
    QCOMPARE(last("figures").parameter("split"), QStringLiteral("city"));
    QCOMPARE(heading(1), QStringLiteral("Name"));
    QCOMPARE(cell(0, 1), QStringLiteral("Villa 0"));
    auto *options = m_page->findChild<ReportOptions *>();
    for (auto *check : options->findChildren<QCheckBox *>()) {
        if (check->isChecked() && check->text() != QLatin1String("Revenue"))
            check->click();
    }
    QTRY_COMPARE(last("figures").parameter("metrics"), QStringLiteral("revenue"));
    settle();
    QCOMPARE(button("Metrics")->text().left(8), QStringLiteral("1 metric"));

    choose(2);
    trigger("Order", "least revenue first");
    QCOMPARE(last("properties").parameter("end"), QStringLiteral("bottom"));
    QVERIFY(last("properties").parameter("split").isEmpty());
    choose(1);
    trigger("Counted in", "Cancellations");
    QCOMPARE(last("bookings").parameter("metric"), QStringLiteral("cancellations"));
}

void TestReportsPage::asksAsKnownOnADay()
{
    choose(4);
    QVERIFY(last("books").parameter("until").isEmpty()); // now
    QDateEdit *until = nullptr;
    QDateEdit *since = nullptr;
    for (auto *edit : m_page->findChild<ReportOptions *>()->findChildren<QDateEdit *>())
        (edit->accessibleName().endsWith("from") ? since : until) = edit;
    QVERIFY(until && until->isVisible() && since && !since->isVisible());
    const auto day = QDate::currentDate().addDays(-10);
    until->setDate(day);
    settle();
    QCOMPARE(lastText("books", "until"), day.addDays(1).startOfDay().toUTC().toString(Qt::ISODate));

    choose(5);
    QVERIFY(since->isVisible());
    since->setDate(day.addDays(5)); // the wrong way round
    settle();
    QCOMPARE(lastText("pickup", "since"), day.startOfDay().toUTC().toString(Qt::ISODate));
    QCOMPARE(lastText("pickup", "until"), day.addDays(6).startOfDay().toUTC().toString(Qt::ISODate));
}

void TestReportsPage::saysThatThereIsMore()
{
    QCOMPARE(m_page->findChild<QLabel *>("count")->text(), QStringLiteral("6 rows"));
    choose(1);
    QCOMPARE(table()->model()->rowCount(), ReportsPage::mostRows);
    QVERIFY(m_page->findChild<QLabel *>("count")->text().startsWith("The first 200 rows"));
}

void TestReportsPage::opensTheRowsBehindALine()
{
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(table()->model()->index(2, 1)).center());
    QCOMPARE(m_host->opened.size(), 1);
    const auto day = m_page->query().figures().from.addDays(2);
    const auto question = FigureQuestion::fromArgument(m_host->opened.last().section(u'/', 1));
    QCOMPARE(question.query.from, day);
    QCOMPARE(question.query.to, day.addDays(1));

    choose(2);
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    const auto property = FigureQuestion::fromArgument(m_host->opened.last().section(u'/', 1));
    QCOMPARE(property.query.filters.value(FigureDimension::Property).value, QStringLiteral("key-1"));
    QCOMPARE(property.query.from, m_page->query().figures().from);
}

void TestReportsPage::opensABooking()
{
    choose(1);
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(3, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(m_host->opened.last(), QStringLiteral("bookings/booking-3"));
}

void TestReportsPage::showsAChart()
{
    auto *toggle = button("Chart");
    QVERIFY(toggle && toggle->isVisible());
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Space);
    auto *trend = m_page->findChild<TrendChart *>();
    QTRY_VERIFY(trend->isVisible() && !table()->isVisible());
    QCOMPARE(trend->markCount(), 6);
    QVERIFY(trend->markRows(1).first().value.contains("1,234.57") ||
            trend->markRows(1).first().value.contains("1234.57"));
    trigger("Show", "Occupancy");
    QCOMPARE(trend->markRows(1).first().value, QStringLiteral("78.12%"));
    trend->setFocus();
    QTest::keyClick(trend, Qt::Key_End);
    QTest::keyClick(trend, Qt::Key_Return);
    QCOMPARE(m_host->opened.size(), 1);

    choose(2);
    auto *rows = m_page->findChild<RowChart *>();
    QTRY_VERIFY(rows->isVisible());
    QCOMPARE(rows->markTitle(0), QStringLiteral("Villa 0"));
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->markRect(1).center().toPoint());
    QVERIFY(m_host->opened.last().contains("key-1"));

    choose(1); // bookings are only listed
    QVERIFY(!toggle->isVisible() && table()->isVisible());
    choose(0);
    QVERIFY(toggle->isVisible() && trend->isVisible());
    trigger("Split by", "City");
    QVERIFY(!toggle->isVisible() && table()->isVisible());
}

void TestReportsPage::followsSpanAndFilters()
{
    const auto before = m_server->countOf("GET /reports/figures");
    m_page->query().setRange(RangePreset::Last30);
    m_page->query().addFilter({FigureDimension::City, "Rio & Tokyo", {}});
    QTRY_COMPARE(m_server->countOf("GET /reports/figures"), before + 1); // one question for both
    settle();
    QCOMPARE(lastText("figures", "city"), QStringLiteral("Rio & Tokyo"));
    QVERIFY(button("City: Rio & Tokyo"));
    QTest::mouseClick(button("City: Rio & Tokyo"), Qt::LeftButton);
    QTRY_VERIFY(last("figures").parameter("city").isEmpty());
}

void TestReportsPage::savesEveryFormat_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << ExportFormat::Csv << "csv";
    QTest::newRow("xlsx") << ExportFormat::Xlsx << "xlsx";
    QTest::newRow("pdf") << ExportFormat::Pdf << "pdf";
}

void TestReportsPage::savesEveryFormat()
{
    QFETCH(ExportFormat, format);
    QFETCH(QString, name);
    choose(2);
    m_page->query().addFilter({FigureDimension::City, "Lisbon", {}});
    QTRY_COMPARE(last("properties").parameter("city"), QStringLiteral("Lisbon"));
    settle();
    const auto path = m_directory.filePath("out." + name);
    auto *dialog = new ExportDialog(m_theme, m_page->exportSpec(), m_page.get());
    QSignalSpy completed(dialog, &ExportDialog::completed);
    dialog->start(path, format);
    QTRY_COMPARE(completed.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "a file of " + name.toLatin1() + '\n');
    const auto asked = last("properties");
    QCOMPARE(asked.parameter("format"), name);
    QCOMPARE(asked.parameter("city"), QStringLiteral("Lisbon"));
    QVERIFY(asked.parameter("rows").isEmpty()); // all of them
}

void TestReportsPage::givesHostsNoReportOfHosts()
{
    build({QStringLiteral("host")});
    QCOMPARE(list()->count(), 5);
    for (int row = 0; row < list()->count(); ++row)
        QVERIFY(list()->item(row)->text() != QLatin1String("Hosts"));
    const auto *split = button("Split by");
    for (const auto *action : split->menu()->actions())
        QVERIFY(action->text() != QLatin1String("Host"));
}

void TestReportsPage::tellsAProblemAndRetries()
{
    const auto usual = [this](const FakeRequest &) {
        return FakeResponse{200, {{"name", "books"}, {"columns", QJsonArray()}, {"rows", QJsonArray()}}};
    };
    m_server->on("GET /reports/books", [](const FakeRequest &) {
        return FakeResponse{503, {{"detail", "The database is away."}}};
    });
    list()->setCurrentRow(4);
    QTRY_VERIFY(button("Retry") && button("Retry")->isVisible());
    m_server->on("GET /reports/books", usual);
    QTest::mouseClick(button("Retry"), Qt::LeftButton);
    QTRY_COMPARE(m_server->countOf("GET /reports/books"), 2);
    settle();
}

void TestReportsPage::saysWhenNothingIsCounted()
{
    m_reports->rows = 0;
    m_page->reload();
    settle();
    QStringList texts;
    for (const auto *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    QVERIFY(texts.contains("Nothing is counted here"));
}

void TestReportsPage::keepsTheChoice()
{
    choose(5);
    m_page->query().setRange(RangePreset::ThisYear);
    m_page->query().addFilter({FigureDimension::City, "Lisbon", {}});
    QTRY_COMPARE(last("pickup").parameter("city"), QStringLiteral("Lisbon"));
    const auto place = m_page->place();
    build();
    QCOMPARE(m_page->choice().kind, ReportChoice::Kind::Pickup);
    QCOMPARE(m_page->query().preset(), RangePreset::ThisYear);
    QCOMPARE(m_page->place(), place);
    QCOMPARE(list()->currentRow(), 5);
}

void TestReportsPage::forgetsACurrencyThatIsNone()
{
    m_server->on("GET /reports/figures", [](const FakeRequest &request) {
        if (request.parameter("currency").isEmpty())
            return FakeResponse{200, {{"name", "figures"}, {"columns", QJsonArray()}, {"rows", QJsonArray()}}};
        const QJsonObject error{
            {"pointer", "?currency"}, {"code", "CURRENCY"}, {"detail", "There is no such currency."}};
        return FakeResponse{422, {{"detail", "Not valid."}, {"errors", QJsonArray{error}}}};
    });
    const auto before = m_server->countOf("GET /reports/figures");
    m_page->query().setCurrency("ZZZ");
    QTRY_COMPARE(m_server->countOf("GET /reports/figures"), before + 2);
    QVERIFY(last("figures").parameter("currency").isEmpty());
    settle();
    QCOMPARE(m_page->query().figures().currency, QString());
}

void TestReportsPage::readsWhatItWrites()
{
    ReportChoice choice;
    choice.kind = ReportChoice::Kind::Hosts;
    choice.split = FigureDimension::GuestCountry;
    choice.metrics = {FigureMetric::AverageStay, FigureMetric::Bookings};
    choice.metric = FigureMetric::Fees;
    choice.isFromBottom = true;
    choice.since = QDate(2030, 5, 1);
    choice.until = QDate(2030, 6, 1);
    QCOMPARE(ReportChoice::fromMap(choice.toMap()), choice);
    QCOMPARE(ReportChoice::fromMap({{"report", "nonsense"}, {"split", 3}, {"metrics", "?"}}), ReportChoice());
}

WATCHED_TEST_MAIN(TestReportsPage)
#include "tst_reports_page.moc"
