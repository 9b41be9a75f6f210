#include "tests/ui/console_fixture.h"
#include "tests/ui/demo_server.h"
#include "tests/ui/fake_pricing.h"
#include "tests/ui/watched_main.h"
#include "ui/charts/price_chart.h"
#include "ui/models/price_item_model.h"
#include "ui/pages/apply_draft_dialog.h"
#include "ui/pages/night_explanation_view.h"
#include "ui/pages/pricing_page.h"
#include "ui/pages/rule_editor.h"
#include "ui/pages/simulation_panel.h"
#include "ui/shell/action_registry.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QPointer>
#include <QTableView>

using namespace roost::ui;

/// Renders the states of the page of prices into ROOST_PICTURES_DIR, to be looked at: from the demo's data those with
/// content, from a fake server those without.
///
/// The server is the one at ROOST_PICTURES_SERVER, or a roost-server started for the purpose.
class TestPricingPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void showsTheYear_data();
    void showsTheYear();
    void showsADraft_data();
    void showsADraft();
    void showsASimulation_data();
    void showsASimulation();
    void showsWhyAPrice();
    void showsChinese();
    void showsNothingYet();
    void showsAnError();
    void showsWhatIsLoading();

private:
    void openPage();
    void beginDraft();
    void save(QWidget &window, const QString &name);
    void addLooks();
    template <typename T>
    T *part() const
    {
        return m_console->window().workspace()->currentPage()->findChild<T *>();
    }

    QTemporaryDir m_directory;
    DemoServer m_server;
    QUrl m_address;
    std::unique_ptr<Console> m_console;
};

namespace {

constexpr QSize pictureSize(1440, 900);
constexpr QSize smallestUsualSize(1280, 720);
constexpr int skeletonMs = 400; ///< after which a skeleton has come
constexpr int loadMs = 30'000;
constexpr int settleMs = 700;

} // namespace

void TestPricingPictures::initTestCase()
{
    QVERIFY(QDir().mkpath(text(ROOST_PICTURES_DIR)));
    m_address = QUrl(qEnvironmentVariable("ROOST_PICTURES_SERVER"));
    if (m_address.isEmpty())
        m_address = m_server.start();
    QVERIFY2(m_address.isValid(), "the server program cannot be started");
    ConsoleOptions options;
    options.demo = true;
    options.settingsPath = m_directory.filePath(text("console.ini"));
    m_console = std::make_unique<Console>(*qApp, options);
    connect(m_console.get(), &Console::startEmbeddedRequested, m_console.get(),
            [this] { m_console->embeddedReady(m_address, text("host@demo.roost"), text("roost-demo")); });
    m_console->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->window().workspace(), loadMs);
    openPage();
}

void TestPricingPictures::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.end());
}

void TestPricingPictures::openPage()
{
    auto &workspace = *m_console->window().workspace();
    m_console->window().resize(pictureSize);
    workspace.openPage(text("pricing"));
    QTRY_VERIFY_WITH_TIMEOUT(workspace.currentPage()->isLoaded(), loadMs);
}

void TestPricingPictures::save(QWidget &window, const QString &name)
{
    QTest::qWait(settleMs);
    const auto picture = window.grab().toImage();
    const int percent = qRound(100 * picture.devicePixelRatio()); // QT_SCALE_FACTOR
    const auto suffix = percent == 100 ? text(".png") : QStringLiteral("-%1.png").arg(percent);
    QVERIFY(picture.save(QDir(text(ROOST_PICTURES_DIR)).filePath(name + suffix)));
}

void TestPricingPictures::addLooks()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << Theme::Mode::Light << pictureSize;
    QTest::newRow("dark") << Theme::Mode::Dark << pictureSize;
    QTest::newRow("small") << Theme::Mode::Light << smallestUsualSize;
}

void TestPricingPictures::showsTheYear_data()
{
    addLooks();
}

void TestPricingPictures::showsTheYear()
{
    QFETCH(Theme::Mode, mode);
    QFETCH(QSize, size);
    const auto look = text(QTest::currentDataTag());
    auto &window = m_console->window();
    m_console->theme().setMode(mode);
    window.resize(size);
    save(window, text("pricing-") + look);
    part<PriceChart>()->setCurrent(40);
    save(window, text("pricing-night-") + look);
    part<PriceChart>()->setCurrent(-1);
    part<PriceChart>()->setSpan(PriceChart::monthNights);
    save(window, text("pricing-month-") + look);
    part<PriceChart>()->setSpan(PriceChart::yearNights);
    ConsoleFixture::click(window, text("As a table"));
    save(window, text("pricing-table-") + look);
    ConsoleFixture::click(window, text("As a table"));
}

/// A base price that is typed, and a season of its own.
void TestPricingPictures::beginDraft()
{
    auto &window = m_console->window();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTableView *rules = nullptr;
    for (auto *table : window.workspace()->currentPage()->findChildren<QTableView *>()) {
        if (qobject_cast<PriceItemModel *>(table->model()))
            rules = table;
    }
    rules->setFocus();
    rules->setCurrentIndex(rules->model()->index(1, 0));
    QTest::keyClick(rules, Qt::Key_Return);
    auto *price = part<RuleEditor>()->findChild<QLineEdit *>();
    price->selectAll();
    QTest::keyClicks(price, text("240"));
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), text("Trade fair"));
    QTRY_VERIFY_WITH_TIMEOUT(ConsoleFixture::visibleTexts(window).join(u' ').contains(text("nights change")), loadMs);
}

void TestPricingPictures::showsADraft_data()
{
    addLooks();
}

void TestPricingPictures::showsADraft()
{
    QFETCH(Theme::Mode, mode);
    QFETCH(QSize, size);
    const auto look = text(QTest::currentDataTag());
    auto &window = m_console->window();
    m_console->theme().setMode(mode);
    window.resize(size);
    beginDraft();
    save(window, text("pricing-draft-") + look);
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    auto *dialog = part<ApplyDraftDialog>();
    QVERIFY(dialog);
    save(*dialog, text("pricing-apply-") + look);
    dialog->reject();
    QLineEdit *name = part<RuleEditor>()->findChild<QLineEdit *>();
    name->clear();
    QTest::keyClick(name, Qt::Key_Backspace);
    QTest::keyClicks(name, text(" "));
    save(window, text("pricing-fault-") + look);
    ConsoleFixture::click(window, text("Discard the draft"));
}

void TestPricingPictures::showsASimulation_data()
{
    addLooks();
}

void TestPricingPictures::showsASimulation()
{
    QFETCH(Theme::Mode, mode);
    QFETCH(QSize, size);
    const auto look = text(QTest::currentDataTag());
    auto &window = m_console->window();
    m_console->theme().setMode(mode);
    window.resize(size);
    ConsoleFixture::click(window, text("What if"));
    save(window, text("pricing-no-simulation-") + look);
    ConsoleFixture::click(window, text("Rules"));
    beginDraft();
    ConsoleFixture::click(window, text("What if"));
    QTRY_VERIFY_WITH_TIMEOUT(part<SimulationPanel>()->isSettled(), loadMs);
    save(window, text("pricing-simulation-") + look);
    ConsoleFixture::click(window, text("Discard the draft"));
    ConsoleFixture::click(window, text("Rules"));
}

void TestPricingPictures::showsWhyAPrice()
{
    auto &window = m_console->window();
    m_console->theme().setMode(Theme::Mode::Light);
    window.resize(pictureSize);
    auto *chart = part<PriceChart>();
    chart->setFocus();
    chart->setCurrent(45);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(window.findChild<NightExplanationView *>(), loadMs);
    save(window, text("pricing-why-light"));
    window.workspace()->closeDrawer();
}

void TestPricingPictures::showsChinese()
{
    const auto speak = [this](const char *language) {
        const QPointer<MainWindow> before = &m_console->window(); // the next may get its place in memory
        m_console->window().workspace()->actions().action(QLatin1String(language))->trigger();
        QTRY_VERIFY(!before);
    };
    speak("language.zh_CN");
    m_console->theme().setMode(Theme::Mode::Light);
    openPage();
    part<PriceChart>()->setCurrent(40);
    save(m_console->window(), text("pricing-chinese"));
    m_console->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
    QTest::keyClick(&m_console->window(), Qt::Key_N, Qt::ControlModifier);
    save(m_console->window(), text("pricing-draft-chinese"));
    ConsoleFixture::click(m_console->window(), text("假如"));
    QTRY_VERIFY_WITH_TIMEOUT(part<SimulationPanel>()->isSettled(), loadMs);
    save(m_console->window(), text("pricing-simulation-chinese"));
    ConsoleFixture::click(m_console->window(), text("放弃草稿")); // or one would be asked about it first
    speak("language.en");
    m_console.reset();
}

void TestPricingPictures::showsNothingYet()
{
    ConsoleFixture fixture;
    fixture.setRoles({text("guest"), text("host")});
    fixture.signIn().openPage(text("pricing"));
    fixture.window().resize(pictureSize);
    QTRY_VERIFY(fixture.window().workspace()->currentPage()->isLoaded());
    save(fixture.window(), text("pricing-empty"));
}

void TestPricingPictures::showsAnError()
{
    ConsoleFixture fixture;
    fixture.setRoles({text("guest"), text("host")});
    FakePricing pricing(fixture.server());
    fixture.server().on("GET /properties/p-1/price-rules", [](const FakeRequest &) {
        return FakeResponse{503, {{text("detail"), text("The database does not answer. Try again in a moment.")}}};
    });
    fixture.signIn().openPage(text("pricing"));
    fixture.window().resize(pictureSize);
    QTRY_VERIFY(ConsoleFixture::button(*fixture.window().workspace()->currentPage(), text("Retry")));
    save(fixture.window(), text("pricing-error"));
}

void TestPricingPictures::showsWhatIsLoading()
{
    ConsoleFixture fixture;
    fixture.setRoles({text("guest"), text("host")});
    FakePricing pricing(fixture.server());
    const auto silence = [](const FakeRequest &) { return FakeResponse{0, {}}; };
    fixture.server().on("GET /properties/p-1/price-rules", silence);
    auto &workspace = fixture.signIn();
    fixture.window().resize(pictureSize);
    workspace.openPage(text("pricing"));
    QTRY_VERIFY(fixture.server().countOf("GET /properties/p-1/price-rules") > 0);
    QTest::qWait(skeletonMs);
    QVERIFY(!workspace.currentPage()->isLoaded());
    save(fixture.window(), text("pricing-loading"));
}

WATCHED_TEST_MAIN(TestPricingPictures)
#include "tst_pricing_pictures.moc"
