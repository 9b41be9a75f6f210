#include "tests/ui/demo_server.h"
#include "tests/ui/watched_main.h"
#include "ui/models/calendar_model.h"
#include "ui/pages/calendar_move_dialog.h"
#include "ui/pages/calendar_panel.h"
#include "ui/pages/page.h"
#include "ui/shell/console.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/calendar_view.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace roost::ui;

/// Renders the calendar's states in light and dark from the demo's data into ROOST_PICTURES_DIR, to be looked at.
///
/// The server is the one at ROOST_PICTURES_SERVER, or a roost-server started for the purpose.
class TestCalendarPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void showsZoom_data();
    void showsZoom();
    void showsSelection_data();
    void showsSelection();
    void showsMove_data();
    void showsMove();
    void showsWhatIsAvailable();

private:
    void addLooks();
    void save(const QString &name);
    std::optional<std::pair<int, CalendarClaim>> movableStay() const;

    QTemporaryDir m_directory;
    DemoServer m_server;
    QUrl m_address;
    std::unique_ptr<Console> m_console;
    CalendarView *m_view = nullptr;
};

namespace {

constexpr QSize pictureSize(1440, 900);
constexpr QSize smallestUsualSize(1280, 720);
constexpr int loadMs = 20'000;
constexpr int settleMs = 900;

} // namespace

void TestCalendarPictures::initTestCase()
{
    QVERIFY(QDir().mkpath(QStringLiteral(ROOST_PICTURES_DIR)));
    m_address = QUrl(qEnvironmentVariable("ROOST_PICTURES_SERVER"));
    if (m_address.isEmpty())
        m_address = m_server.start();
    QVERIFY2(m_address.isValid(), "the server program cannot be started");
    ConsoleOptions options;
    options.demo = true;
    options.settingsPath = m_directory.filePath(QStringLiteral("console.ini"));
    m_console = std::make_unique<Console>(*qApp, options);
    connect(m_console.get(), &Console::startEmbeddedRequested, m_console.get(), [this] {
        m_console->embeddedReady(m_address, QStringLiteral("host@demo.roost"), QStringLiteral("roost-demo"));
    });
    m_console->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->window().workspace(), loadMs);
    auto &workspace = *m_console->window().workspace();
    workspace.openPage(QStringLiteral("calendar"));
    QTRY_VERIFY_WITH_TIMEOUT(workspace.currentPage()->isLoaded(), loadMs);
    m_view = workspace.currentPage()->findChild<CalendarView *>();
}

void TestCalendarPictures::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.end());
}

void TestCalendarPictures::init()
{
    m_console->window().resize(pictureSize);
    m_console->theme().setMode(Theme::Mode::Light);
    m_view->clearSelection();
    m_view->setZoom(0.45);
    m_view->goToToday();
    QTest::qWait(settleMs);
}

void TestCalendarPictures::addLooks()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::newRow("light") << Theme::Mode::Light;
    QTest::newRow("dark") << Theme::Mode::Dark;
}

void TestCalendarPictures::save(const QString &name)
{
    QTest::qWait(settleMs);
    const auto picture = m_console->window().grab().toImage();
    QVERIFY(picture.save(QDir(QStringLiteral(ROOST_PICTURES_DIR)).filePath(name + QStringLiteral(".png"))));
}

std::optional<std::pair<int, CalendarClaim>> TestCalendarPictures::movableStay() const
{
    for (int row = 1; row < m_view->geometryOfCells().lastVisibleRow(); ++row) {
        for (const auto &claim : m_view->model().property(row).claims()) {
            if (claim.booking && claim.booking->status == QLatin1String("CONFIRMED") &&
                claim.from > m_view->firstVisibleDay().addDays(3) && claim.to.addDays(4) < m_view->lastVisibleDay())
                return std::pair(row, claim);
        }
    }
    return std::nullopt;
}

void TestCalendarPictures::showsZoom_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QSize>("size");
    const struct
    {
        const char *name;
        double zoom;
    } zooms[] = {{"week", 0}, {"month", 0.4}, {"quarter", 0.65}, {"half-year", 0.82}, {"year", 1}};
    for (const auto &zoom : zooms) {
        QTest::addRow("%s-light", zoom.name) << zoom.zoom << Theme::Mode::Light << pictureSize;
        QTest::addRow("%s-dark", zoom.name) << zoom.zoom << Theme::Mode::Dark << pictureSize;
    }
    QTest::addRow("small") << 0.4 << Theme::Mode::Light << smallestUsualSize;
}

void TestCalendarPictures::showsZoom()
{
    QFETCH(double, zoom);
    QFETCH(Theme::Mode, mode);
    QFETCH(QSize, size);
    m_console->window().resize(size);
    m_console->theme().setMode(mode);
    m_view->setZoom(zoom);
    m_view->goToToday();
    const auto isLoaded = [this] { return m_view->model().property(0).night(m_view->lastVisibleDay()) != nullptr; };
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), loadMs);
    save(QStringLiteral("calendar-%1").arg(QLatin1String(QTest::currentDataTag())));
}

void TestCalendarPictures::showsSelection_data()
{
    addLooks();
}

/// With a price typed, and what the server would make of it.
void TestCalendarPictures::showsSelection()
{
    QFETCH(Theme::Mode, mode);
    m_console->theme().setMode(mode);
    const auto day = QDate::currentDate().addDays(6);
    m_view->select(CalendarSelection::at(2, day));
    save(QStringLiteral("calendar-night-%1").arg(QLatin1String(QTest::currentDataTag())));
    m_view->select({1, day, 4, day.addDays(4)});
    QTest::keyClick(m_view, Qt::Key_1);
    auto *panel = m_console->window().findChild<CalendarPanel *>();
    QTest::keyClicks(panel->findChild<QLineEdit *>(), QStringLiteral("28"));
    save(QStringLiteral("calendar-preview-%1").arg(QLatin1String(QTest::currentDataTag())));
    QTest::keyClick(panel, Qt::Key_Escape);
    QVERIFY(!panel->hasEdit());
}

void TestCalendarPictures::showsMove_data()
{
    addLooks();
}

void TestCalendarPictures::showsMove()
{
    QFETCH(Theme::Mode, mode);
    m_console->theme().setMode(mode);
    const auto stay = movableStay();
    QVERIFY(stay);
    const auto tag = QLatin1String(QTest::currentDataTag());
    m_view->select(CalendarSelection::at(stay->first, stay->second.from));
    QTest::keyClick(m_view, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(m_view->stayDrag());
    save(QStringLiteral("calendar-drag-%1").arg(tag));
    QTest::keyClick(m_view, Qt::Key_Return);
    auto *dialog = m_console->window().findChild<CalendarMoveDialog *>();
    QVERIFY(dialog);
    QTest::qWait(settleMs);
    QVERIFY(dialog->grab().save(
        QDir(QStringLiteral(ROOST_PICTURES_DIR)).filePath(QStringLiteral("calendar-move-%1.png").arg(tag))));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_view->stayDrag());
}

void TestCalendarPictures::showsWhatIsAvailable()
{
    m_view->select({0, QDate::currentDate().addDays(5), 0, QDate::currentDate().addDays(7)});
    auto *button = m_console->window().findChild<QPushButton *>(QStringLiteral("findAvailable"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *dialog = button->parentWidget()->findChild<QDialog *>();
    QVERIFY(dialog);
    QTest::qWait(settleMs);
    QVERIFY(dialog->grab().save(
        QDir(QStringLiteral(ROOST_PICTURES_DIR)).filePath(QStringLiteral("calendar-find-light.png"))));
    QTest::keyClick(dialog, Qt::Key_Return);
    m_view->clearSelection();
    save(QStringLiteral("calendar-available-light"));
}

WATCHED_TEST_MAIN(TestCalendarPictures)
#include "tst_calendar_pictures.moc"
