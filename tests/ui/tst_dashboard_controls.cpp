#include "tests/ui/fake_analytics.h"
#include "tests/ui/fake_page_host.h"
#include "tests/ui/watched_main.h"
#include "ui/api/api_client.h"
#include "ui/api/figure_rows_api.h"
#include "ui/api/realtime_client.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/painted_chart.h"
#include "ui/charts/plot_chart.h"
#include "ui/pages/dashboard_board.h"
#include "ui/pages/dashboard_cards.h"
#include "ui/pages/dashboard_page.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QVBoxLayout>

using namespace roost::ui;

/// What one does to a dashboard by mouse and keyboard: span, steps, comparison, currency and filters in its bar; points
/// and menus of its cards.
class TestDashboardControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Qt's dialog of files takes its time to come up for the first time in a program.
    void initTestCase() { QFileDialog(nullptr, {}, m_directory.path()).ensurePolished(); }
    void init();
    void cleanup();
    void choosesARange_data();
    void choosesARange();
    void takesDaysOfOnesOwn();
    void saysWhenDaysAreTooMany();
    void choosesStepsComparisonAndCurrency();
    void comparesWithDaysOfOnesOwn();
    void filtersFromTheMenuByKeyboard();
    void opensTheRowsOfEveryMark_data();
    void opensTheRowsOfEveryMark();
    void filtersByTheRowsOfCharts_data();
    void filtersByTheRowsOfCharts();
    void showsATableByKeyboard();
    void savesFromTheMenuOfACard_data();
    void savesFromTheMenuOfACard();
    void copiesPictureAndValues();

private:
    using InMenu = std::function<void(QMenu &)>;

    QPushButton *button(const QString &name) const;
    QWidget *bring(const QString &id) const;
    QWidget *chartOf(QWidget &card) const;
    DashboardQuery &query() const { return m_page->model().query(); }
    FakeRequest asked() const { return m_server->lastOf("GET /analytics/dashboard"); }
    bool isSettled() const;

    /// Does something in the menu that the button opens; menus run a loop of their own.
    void inMenuOf(QAbstractButton &opener, const InMenu &act);
    void choose(const QString &buttonName, const QString &choice);
    static void click(QMenu &menu, const QString &choice);
    static QToolButton *menuButtonOf(const QWidget &card);
    void takeDays(const QString &buttonName, QDate first, QDate last);
    static QDateEdit *dateEdit(const QMenu &menu, const QString &name);

    QTemporaryDir m_directory;
    Theme m_theme;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<FakeAnalytics> m_analytics;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<RealtimeClient> m_realtime;
    std::unique_ptr<FakePageHost> m_host;
    std::unique_ptr<QWidget> m_window;
    DashboardPage *m_page = nullptr;
};

void TestDashboardControls::init()
{
    m_server = std::make_unique<FakeServer>();
    m_analytics = std::make_unique<FakeAnalytics>(*m_server);
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_server->url());
    m_realtime = std::make_unique<RealtimeClient>();
    m_host = std::make_unique<FakePageHost>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1240, 900);
    m_page = new DashboardPage(PageContext{*m_client, *m_realtime, m_theme, *m_host, {"admin"}, "u"});
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_page->toolBar());
    layout->addWidget(m_page, 1);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page->activate({});
    QTRY_VERIFY(m_page->isLoaded() && isSettled());
}

void TestDashboardControls::cleanup()
{
    m_window.reset();
    m_realtime.reset();
    m_client.reset();
    m_server.reset();
}

bool TestDashboardControls::isSettled() const
{
    const auto views = m_page->findChildren<DashboardCardView *>();
    return std::all_of(views.begin(), views.end(), [](const DashboardCardView *view) { return view->isSettled(); });
}

QPushButton *TestDashboardControls::button(const QString &name) const
{
    for (auto *candidate : m_window->findChildren<QPushButton *>()) {
        if (candidate->accessibleName() == name && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

/// Scrolls the card into sight: what is not seen waits.
QWidget *TestDashboardControls::bring(const QString &id) const
{
    auto *view = m_page->findChild<QWidget *>(id);
    if (view)
        m_page->findChild<QScrollArea *>()->ensureWidgetVisible(view);
    return view;
}

QWidget *TestDashboardControls::chartOf(QWidget &card) const
{
    if (auto *chart = card.findChild<PlotChart *>())
        return chart;
    return card.findChild<PaintedChart *>();
}

void TestDashboardControls::inMenuOf(QAbstractButton &opener, const InMenu &act)
{
    bool isDone = false;
    QTimer::singleShot(0, this, [&act, &isDone] {
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        act(*qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        isDone = true;
        while (auto *popup = QApplication::activePopupWidget())
            popup->close();
    });
    QTest::mouseClick(&opener, Qt::LeftButton);
    QTRY_VERIFY(isDone);
}

void TestDashboardControls::click(QMenu &menu, const QString &choice)
{
    for (auto *action : menu.actions()) {
        if (action->text() == choice) {
            QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
            return;
        }
    }
    QFAIL(qPrintable(choice));
}

void TestDashboardControls::choose(const QString &buttonName, const QString &choice)
{
    auto *opener = button(buttonName);
    QVERIFY2(opener, qPrintable(buttonName));
    inMenuOf(*opener, [&choice](QMenu &menu) { click(menu, choice); });
}

QToolButton *TestDashboardControls::menuButtonOf(const QWidget &card)
{
    const auto buttons = card.findChildren<QToolButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(),
                                    [](const auto *button) { return button->accessibleName() == "Table and files"; });
    return found == buttons.end() ? nullptr : *found;
}

void TestDashboardControls::takeDays(const QString &buttonName, QDate first, QDate last)
{
    inMenuOf(*button(buttonName), [&](QMenu &menu) {
        dateEdit(menu, "From")->setDate(first);
        dateEdit(menu, "To")->setDate(last);
        for (auto *apply : menu.findChildren<QPushButton *>())
            QTest::keyClick(apply, Qt::Key_Space);
    });
}

QDateEdit *TestDashboardControls::dateEdit(const QMenu &menu, const QString &name)
{
    for (auto *edit : menu.findChildren<QDateEdit *>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    return nullptr;
}

void TestDashboardControls::choosesARange_data()
{
    QTest::addColumn<int>("preset");
    for (const auto preset : rangePresets())
        QTest::newRow(qPrintable(labelOf(preset))) << static_cast<int>(preset);
}

void TestDashboardControls::choosesARange()
{
    QFETCH(int, preset);
    const auto wanted = static_cast<RangePreset>(preset);
    choose("Days", labelOf(wanted));
    const auto range = DashboardRange::of(wanted, QDate::currentDate());
    QCOMPARE(query().preset(), wanted);
    QTRY_COMPARE(asked().parameter("from"), range.from.toString(Qt::ISODate));
    QCOMPARE(asked().parameter("to"), range.to.toString(Qt::ISODate));
}

void TestDashboardControls::takesDaysOfOnesOwn()
{
    takeDays("Days", QDate(2026, 3, 10), QDate(2026, 2, 1)); // the wrong way round
    QTRY_COMPARE(asked().parameter("from"), QStringLiteral("2026-02-01"));
    QCOMPARE(asked().parameter("to"), QStringLiteral("2026-03-11"));
    QCOMPARE(query().preset(), RangePreset::Custom);
}

void TestDashboardControls::saysWhenDaysAreTooMany()
{
    takeDays("Days", QDate(1926, 1, 1), QDate(2026, 1, 1));
    const auto *cut = m_window->findChild<QLabel *>("cut");
    QTRY_VERIFY(cut->isVisible() && cut->text().contains("1,100"));
    choose("Days", labelOf(RangePreset::Last30));
    QTRY_VERIFY(cut->text().isEmpty());
}

void TestDashboardControls::choosesStepsComparisonAndCurrency()
{
    choose("Steps", "By week");
    QTRY_COMPARE(asked().parameter("by"), QStringLiteral("week"));
    choose("Steps", "By month");
    QTRY_COMPARE(asked().parameter("by"), QStringLiteral("month"));
    choose("Steps", "By the span");
    QTRY_COMPARE(asked().parameter("by"), QStringLiteral("day"));
    choose("Compare with", "Period before");
    QTRY_COMPARE(asked().parameter("compare"), QStringLiteral("previous"));
    choose("Compare with", "Nothing");
    QTRY_COMPARE(asked().parameter("compare"), QString());
    choose("Compare with", "Last year");
    QTRY_COMPARE(asked().parameter("compare"), QStringLiteral("last_year"));
    choose("Currency", "JPY");
    QTRY_COMPARE(asked().parameter("currency"), QStringLiteral("JPY"));
    QTRY_COMPARE(m_server->lastOf("GET /analytics/funnel").parameter("currency"), QStringLiteral("JPY"));
}

void TestDashboardControls::comparesWithDaysOfOnesOwn()
{
    takeDays("Compare with", QDate(2025, 5, 1), QDate(2025, 5, 31));
    QTRY_COMPARE(asked().parameter("compare"), QStringLiteral("span"));
    QCOMPARE(asked().parameter("compare_from"), QStringLiteral("2025-05-01"));
    QCOMPARE(asked().parameter("compare_to"), QStringLiteral("2025-06-01"));
}

void TestDashboardControls::filtersFromTheMenuByKeyboard()
{
    QString chosen;
    inMenuOf(*button("Filter"), [&chosen](QMenu &menu) {
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Right); // into the cities
        auto *cities = menu.actions().first()->menu();
        QTRY_VERIFY(cities->isVisible() && cities->actions().size() > 1);
        cities->setActiveAction(nullptr);
        QTest::keyClick(cities, Qt::Key_Down);
        QTest::keyClick(cities, Qt::Key_Down);
        chosen = cities->activeAction()->text();
        QTest::keyClick(cities, Qt::Key_Return);
    });
    QVERIFY(!chosen.isEmpty());
    QTRY_COMPARE(asked().parameter("city"), chosen);
    const auto chip = QStringLiteral("Without ") + chosen;
    QTRY_VERIFY(button(chip));
    button(chip)->setFocus();
    QTest::keyClick(button(chip), Qt::Key_Space);
    QTRY_COMPARE(asked().parameter("city"), QString());
}

void TestDashboardControls::opensTheRowsOfEveryMark_data()
{
    QTest::addColumn<QString>("id");
    for (const auto &card : usualDashboardCards({"admin"})) {
        if (!QStringList{"cities", "types", "top", "bottom", "hosts", "activity"}.contains(card) &&
            !card.startsWith("tile."))
            QTest::newRow(qPrintable(card)) << card;
    }
}

/// A point, bar, slice or cell shows what it is made of, by key as by mouse.
void TestDashboardControls::opensTheRowsOfEveryMark()
{
    QFETCH(QString, id);
    auto *card = bring(id);
    QVERIFY(card);
    auto *chart = chartOf(*card);
    QTRY_VERIFY(chart && chart->isVisible());
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_End);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_COMPARE(m_host->opened.size(), 1);
    QVERIFY(m_host->opened.first().startsWith("rows/"));
    const auto question = FigureQuestion::fromArgument(m_host->opened.first().section(u'/', 1));
    QVERIFY(question.isValid());
    QVERIFY(question.query.currency == "EUR");
}

void TestDashboardControls::filtersByTheRowsOfCharts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("parameter");
    QTest::newRow("cities") << QStringLiteral("cities") << QByteArray("city");
    QTest::newRow("types") << QStringLiteral("types") << QByteArray("property_type");
    QTest::newRow("top") << QStringLiteral("top") << QByteArray("property_id");
    QTest::newRow("bottom") << QStringLiteral("bottom") << QByteArray("property_id");
}

void TestDashboardControls::filtersByTheRowsOfCharts()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, parameter);
    auto *chart = chartOf(*bring(id));
    QTRY_VERIFY(chart && chart->isVisible());
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_VERIFY(!asked().parameter(parameter.constData()).isEmpty());
    QTRY_VERIFY(isSettled());
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_host->opened.size(), 1);
    const auto question = FigureQuestion::fromArgument(m_host->opened.first().section(u'/', 1));
    QCOMPARE(question.query.filters.size(), 1);
}

void TestDashboardControls::showsATableByKeyboard()
{
    auto *card = bring("trend.revenue");
    auto *more = menuButtonOf(*card);
    QVERIFY(more);
    QTimer::singleShot(0, this, [] {
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    });
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    const auto *table = card->findChild<QTableWidget *>();
    QTRY_VERIFY(table && table->isVisible());
    QCOMPARE(table->rowCount(), static_cast<int>(query().figures().from.daysTo(query().figures().to)));
}

void TestDashboardControls::savesFromTheMenuOfACard_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("png") << "Save picture (PNG)…"
                         << "a.png" << QByteArray("\x89PNG");
    QTest::newRow("svg") << "Save drawing (SVG)…"
                         << "a.svg" << QByteArray("<?xml");
    QTest::newRow("pdf") << "Save page (PDF)…"
                         << "a.pdf" << QByteArray("%PDF-1.");
    QTest::newRow("csv") << "Save values (CSV)…"
                         << "a.csv" << QByteArray("Date,");
    QTest::newRow("xlsx") << "Save values (Excel)…"
                          << "a.xlsx" << QByteArray("PK");
}

void TestDashboardControls::savesFromTheMenuOfACard()
{
    QFETCH(QString, choice);
    QFETCH(QString, file);
    QFETCH(QByteArray, begin);
    auto *card = bring("trend.revenue");
    auto *more = menuButtonOf(*card);
    QVERIFY(more);
    const auto path = m_directory.filePath(file);
    QTimer files;
    connect(&files, &QTimer::timeout, this, [&] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        files.stop();
        dialog->findChild<QLineEdit *>("fileNameEdit")->setText(path);
        auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        QTest::mouseClick(save, Qt::LeftButton);
    });
    files.start(20);
    inMenuOf(*more, [&choice](QMenu &menu) { click(menu, choice); });
    QTRY_VERIFY(QFile::exists(path));
    QFile written(path);
    QTRY_VERIFY(written.size() > 0);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const auto content = written.readAll();
    QVERIFY2(content.startsWith(begin), content.left(20).constData());
}

void TestDashboardControls::copiesPictureAndValues()
{
    auto *card = bring("cities");
    auto *chart = chartOf(*card);
    QTRY_VERIFY(chart && chart->isVisible());
    QApplication::clipboard()->clear();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QApplication::clipboard()->image().isNull());
    auto *more = menuButtonOf(*card);
    QVERIFY(more);
    inMenuOf(*more, [](QMenu &menu) { click(menu, "Copy values"); });
    QCOMPARE(QApplication::clipboard()->text().count('\n'), 4); // a heading and three cities
}

WATCHED_TEST_MAIN(TestDashboardControls)
#include "tst_dashboard_controls.moc"
