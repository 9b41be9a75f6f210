#include "ui/api/session_api.h"
#include "ui/pages/booking_drawer.h"
#include "ui/pages/cancel_dialog.h"
#include "ui/pages/page.h"
#include "ui/shell/admin_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/console.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/startup_page.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace roost::ui;

/// Renders every page in light and dark from the demo's data into ROOST_PICTURES_DIR, to be looked at, and checks what
/// a program can: each page reaches its loaded state, and no picture is blank.
///
/// The server is the one at ROOST_PICTURES_SERVER, or a roost-server started for the purpose.
class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void showsEntrance_data();
    void showsEntrance();
    void showsPage_data();
    void showsPage();
    void showsDrawerOfBooking();
    void showsCommandPalette();

private:
    void startServer();
    void bookAsGuest();
    QJsonObject call(ApiClient &api, const QByteArray &verb, const QString &path, const QJsonObject &body);
    Console &openConsole();
    void save(QWidget &window, const QString &name);

    QProcess m_server;
    QTemporaryDir m_directory;
    QUrl m_address;
    std::unique_ptr<Console> m_console;
};

namespace {

constexpr QSize pictureSize(1440, 900);
constexpr QSize smallestUsualSize(1280, 720);
constexpr int serverStartMs = 120'000;
constexpr int pageLoadMs = 20'000;
constexpr int fewestColors = 12;

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// ROOST_SERVER_PROGRAM, or where the build puts it beside the tests.
QString serverProgram()
{
    const auto named = qEnvironmentVariable("ROOST_SERVER_PROGRAM");
    return named.isEmpty() ? QDir(QCoreApplication::applicationDirPath()).filePath(text("../roost-server")) : named;
}

Theme::Mode modeOf(const QString &name)
{
    return name == QLatin1String("dark") ? Theme::Mode::Dark : Theme::Mode::Light;
}

int countColors(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colors.insert(image.pixel(x, y));
    }
    return static_cast<int>(colors.size());
}

} // namespace

void TestPictures::initTestCase()
{
    QVERIFY(QDir().mkpath(text(ROOST_PICTURES_DIR)));
    m_address = QUrl(qEnvironmentVariable("ROOST_PICTURES_SERVER"));
    if (m_address.isEmpty())
        startServer();
    bookAsGuest();
}

/// So that something happened just now, and a mail lies in the outbox.
void TestPictures::bookAsGuest()
{
    ApiClient api;
    api.setServer(m_address);
    std::optional<bool> isSignedIn;
    SessionApi(api).logIn(text("guest@demo.roost"), text("roost-demo"), this,
                          [&](const Account &, const std::optional<Problem> &problem) { isSignedIn = !problem; });
    QTRY_COMPARE(isSignedIn, true);

    const auto checkIn = QDate::currentDate().addDays(40);
    QJsonObject found;
    const QUrlQuery stay{{text("check_in"), checkIn.toString(Qt::ISODate)},
                         {text("check_out"), checkIn.addDays(3).toString(Qt::ISODate)}};
    api.get(text("/search"), stay, this, [&found](const ApiReply &reply) { found = reply.json; });
    QTRY_VERIFY(!found.isEmpty());
    const auto items = found.value(text("items")).toArray();
    const auto instant = std::find_if(items.begin(), items.end(), [](const QJsonValue &item) {
        return item.toObject().value(text("instant_book")).toBool();
    });
    QVERIFY(instant != items.end());
    const auto propertyId = instant->toObject().value(text("property_id"));
    const auto booking = call(api, "POST", text("/bookings"),
                              {{text("property_id"), propertyId},
                               {text("check_in"), checkIn.toString(Qt::ISODate)},
                               {text("check_out"), checkIn.addDays(3).toString(Qt::ISODate)},
                               {text("guests"), 1}});
    const auto path = text("/bookings/") + booking.value(text("id")).toString() + text("/payments");
    call(api, "POST", path, {{text("method"), text("sandbox:ok")}});
}

QJsonObject TestPictures::call(ApiClient &api, const QByteArray &verb, const QString &path, const QJsonObject &body)
{
    std::optional<ApiReply> reply;
    api.send(verb, path, body, this, [&reply](const ApiReply &given) { reply = given; });
    [&reply] { QTRY_VERIFY(reply && reply->isOk()); }();
    return reply.value_or(ApiReply{}).json;
}

void TestPictures::startServer()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(serverProgram(), {text("serve"), text("--demo"), text("--listen"), text("127.0.0.1:0"),
                                     text("--data-dir"), m_directory.filePath(text("data"))});
    QByteArray line;
    const auto isReady = [this, &line] {
        while (m_server.canReadLine() && !line.startsWith("ready "))
            line = m_server.readLine().trimmed();
        return line.startsWith("ready ");
    };
    QVERIFY2(m_server.waitForStarted(), "the server program cannot be started");
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), serverStartMs);
    m_address = QUrl(QString::fromLatin1(line.mid(6)));
}

void TestPictures::cleanupTestCase()
{
    m_console.reset();
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    QVERIFY(m_server.waitForFinished());
}

/// The same console for all pictures, signed in to the demo.
Console &TestPictures::openConsole()
{
    if (!m_console) {
        ConsoleOptions options;
        options.demo = true;
        options.settingsPath = m_directory.filePath(text("console.ini"));
        m_console = std::make_unique<Console>(*qApp, options);
        connect(m_console.get(), &Console::startEmbeddedRequested, m_console.get(),
                [this] { m_console->embeddedReady(m_address, text("admin@demo.roost"), text("roost-demo")); });
        m_console->start();
        m_console->window().resize(pictureSize);
    }
    return *m_console;
}

void TestPictures::save(QWidget &window, const QString &name)
{
    QCoreApplication::processEvents(); // what was just changed is laid out
    const auto picture = window.grab().toImage();
    QVERIFY2(countColors(picture) >= fewestColors, qPrintable(name + text(" is blank")));
    QVERIFY(picture.save(QDir(text(ROOST_PICTURES_DIR)).filePath(name + text(".png"))));
}

void TestPictures::showsEntrance_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("look");
    for (const auto *page : {"first-run", "starting", "failed", "sign-in", "first-account"}) {
        for (const auto *look : {"light", "dark"})
            QTest::addRow("%s, %s", page, look) << text(page) << text(look);
    }
}

void TestPictures::showsEntrance()
{
    QFETCH(QString, page);
    QFETCH(QString, look);
    ConsoleOptions options;
    options.settingsPath = m_directory.filePath(text("first-run.ini"));
    Console console(*qApp, options);
    console.start();
    auto &window = console.window();
    window.resize(pictureSize);
    console.theme().setMode(modeOf(look));
    if (page == text("starting")) {
        console.embeddedProgress(text("Setting up the database…"));
        window.showEntrance(window.startup());
    } else if (page == text("failed")) {
        console.embeddedFailed(
            text("PostgreSQL 15 is not installed. Install the package postgresql-15 and try again."));
    } else if (page == text("sign-in")) {
        window.signIn().prepare(text("roost.example.com"), {});
        window.showEntrance(window.signIn());
        window.signIn().showProblem({.status = 401, .detail = text("E-mail or password is wrong.")});
    } else if (page == text("first-account")) {
        window.showEntrance(window.admin());
    }
    save(window, QStringLiteral("%1-%2").arg(page, look));
}

void TestPictures::showsPage_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("look");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("picture");
    for (const auto *page : {"dashboard", "calendar", "bookings", "properties", "outbox", "server"}) {
        for (const auto *look : {"light", "dark"})
            QTest::addRow("%s, %s", page, look)
                << text(page) << text(look) << pictureSize << QStringLiteral("%1-%2").arg(text(page), text(look));
        QTest::addRow("%s, small", page) << text(page) << text("light") << smallestUsualSize
                                         << QStringLiteral("%1-small").arg(text(page));
    }
}

void TestPictures::showsPage()
{
    QFETCH(QString, page);
    QFETCH(QString, look);
    QFETCH(QSize, size);
    QFETCH(QString, picture);
    auto &console = openConsole();
    console.window().resize(size);
    QTRY_VERIFY_WITH_TIMEOUT(console.window().workspace(), pageLoadMs);
    console.theme().setMode(modeOf(look));
    auto &workspace = *console.window().workspace();
    workspace.openPage(page);
    QCOMPARE(workspace.currentPageId(), page);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.currentPage()->isLoaded(), pageLoadMs);
    QTest::qWait(700); // for what loads after the page itself: the reading pane, the connection's light
    save(console.window(), picture);
}

void TestPictures::showsDrawerOfBooking()
{
    auto &console = openConsole();
    QTRY_VERIFY_WITH_TIMEOUT(console.window().workspace(), pageLoadMs);
    auto &workspace = *console.window().workspace();
    console.theme().setMode(Theme::Mode::Light);
    console.window().resize(pictureSize);
    workspace.openPage(text("bookings"));
    QTRY_VERIFY_WITH_TIMEOUT(workspace.currentPage()->isLoaded(), pageLoadMs);
    auto *table = workspace.currentPage()->findChild<QTableView *>();
    QVERIFY(table);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTest::qWait(600);
    save(console.window(), text("bookings-drawer-light"));

    auto *drawer = console.window().findChild<BookingDrawer *>();
    QVERIFY(drawer);
    for (auto *button : drawer->findChildren<QPushButton *>()) {
        if (button->property("kind") == text("danger"))
            button->click();
    }
    auto *dialog = drawer->findChild<CancelDialog *>();
    QVERIFY(dialog);
    QTest::qWait(600);
    save(*dialog, text("cancel-light"));
    dialog->reject();
    console.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&console.window()));
    workspace.closeDrawer();
}

void TestPictures::showsCommandPalette()
{
    auto &console = openConsole();
    QTRY_VERIFY_WITH_TIMEOUT(console.window().workspace(), pageLoadMs);
    console.theme().setMode(Theme::Mode::Light);
    console.window().resize(pictureSize);
    console.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&console.window()));
    QTest::keyClick(&console.window(), Qt::Key_K, Qt::ControlModifier);
    save(console.window(), text("palette-light"));
    auto *palette = console.window().findChild<CommandPalette *>();
    QVERIFY(palette->isVisible());
    palette->dismiss();
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
