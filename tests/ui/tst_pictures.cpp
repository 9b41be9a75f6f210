#include "tests/ui/demo_server.h"
#include "tests/ui/watched_main.h"
#include "ui/api/session_api.h"
#include "ui/pages/booking_drawer.h"
#include "ui/pages/cancel_dialog.h"
#include "ui/pages/page.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/admin_page.h"
#include "ui/shell/certificate_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/console.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/startup_page.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QCryptographicHash>
#include <QDir>
#include <QPointer>
#include <QProcess>
#include <QTemporaryDir>

using namespace roost::ui;

/// Renders every page in light and dark from the demo's data into ROOST_PICTURES_DIR, to be looked at, and checks what
/// a program can: each page reaches its loaded state, and no picture is blank.
///
/// The server is the one at ROOST_PICTURES_SERVER, or a roost-server started for the purpose. With ROOST_PICTURES=all
/// every page comes in Chinese, in a small window, and at 150 % and 200 %, too; without it, a few.
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
    void showsPageInChinese_data();
    void showsPageInChinese();
    void showsDrawerOfBooking();
    void showsCommandPalette();
    void showsPagesAtScale_data();
    void showsPagesAtScale();

private:
    void bookAsGuest();
    QJsonObject call(ApiClient &api, const QByteArray &verb, const QString &path, const QJsonObject &body);
    Console &openConsole(const QString &account = QStringLiteral("admin"));
    void save(QWidget &window, const QString &name);
    static void settle(QWidget &window);

    DemoServer m_server;
    QTemporaryDir m_directory;
    QUrl m_address;
    QString m_account;
    std::unique_ptr<Console> m_console;
};

namespace {

constexpr QSize pictureSize(1440, 900);
constexpr QSize smallestUsualSize(1280, 720);
constexpr int pageLoadMs = 20'000;
constexpr int fewestColors = 12;
constexpr int settleStepMs = 200;
constexpr int settleSteps = 10;
constexpr int scaledMs = 240'000;

bool wantsAll()
{
    return qEnvironmentVariable("ROOST_PICTURES") == QLatin1String("all");
}

/// Every page once, by an account that opens it: the host, but for what the admin has otherwise or alone.
QList<std::pair<QString, QString>> allPages()
{
    QList<std::pair<QString, QString>> pages;
    QSet<QString> seen{QStringLiteral("dashboard")};
    for (const auto &page : pagesFor({QStringLiteral("host")})) {
        if (!seen.contains(page.id))
            pages.append({QStringLiteral("host"), page.id});
        seen.insert(page.id);
    }
    seen.remove(QStringLiteral("dashboard"));
    for (const auto &page : pagesFor({QStringLiteral("admin")})) {
        if (!seen.contains(page.id))
            pages.append({QStringLiteral("admin"), page.id});
    }
    return pages;
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
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
        m_address = m_server.start();
    QVERIFY2(m_address.isValid(), "the server program cannot be started");
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

void TestPictures::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.end());
}

/// The same console for all pictures of an account, signed in to the demo.
Console &TestPictures::openConsole(const QString &account)
{
    if (account != m_account)
        m_console.reset();
    m_account = account;
    if (!m_console) {
        ConsoleOptions options;
        options.demo = true;
        options.settingsPath = m_directory.filePath(text("console.ini"));
        m_console = std::make_unique<Console>(*qApp, options);
        connect(m_console.get(), &Console::startEmbeddedRequested, m_console.get(),
                [this] { m_console->embeddedReady(m_address, m_account + text("@demo.roost"), text("roost-demo")); });
        m_console->start();
        m_console->window().resize(pictureSize);
    }
    return *m_console;
}

/// Waits until two pictures in a row are the same: the reading pane, the connection's light, come after the page.
void TestPictures::settle(QWidget &window)
{
    QImage before;
    for (int step = 0; step < settleSteps; ++step) {
        QTest::qWait(settleStepMs);
        const auto now = window.grab().toImage();
        if (now == before)
            return;
        before = now;
    }
}

void TestPictures::save(QWidget &window, const QString &name)
{
    QCoreApplication::processEvents(); // what was just changed is laid out
    const auto picture = window.grab().toImage();
    QVERIFY2(countColors(picture) >= fewestColors, qPrintable(name + text(" is blank")));
    const int percent = qRound(100 * picture.devicePixelRatio()); // QT_SCALE_FACTOR
    const auto suffix = percent == 100 ? text(".png") : QStringLiteral("-%1.png").arg(percent);
    QVERIFY(picture.save(QDir(text(ROOST_PICTURES_DIR)).filePath(name + suffix)));
}

void TestPictures::showsEntrance_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("look");
    for (const auto *page : {"first-run", "starting", "failed", "sign-in", "first-account", "certificate"}) {
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
    } else if (page == text("certificate")) {
        CertificateProblem certificate;
        certificate.kind = CertificateProblem::Kind::SelfSigned;
        certificate.issuedTo = certificate.issuedBy = text("roost.example.com");
        certificate.validFrom = QDateTime::currentDateTime().addDays(-20);
        certificate.validUntil = QDateTime::currentDateTime().addDays(345);
        certificate.fingerprint = QCryptographicHash::hash("a certificate", QCryptographicHash::Sha256);
        window.certificate().showCertificate(text("roost.example.com"), certificate);
        window.showEntrance(window.certificate());
    } else if (page == text("first-account")) {
        window.showEntrance(window.admin());
    }
    save(window, QStringLiteral("%1-%2").arg(page, look));
}

void TestPictures::showsPage_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("look");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("picture");
    const bool isScaled = qEnvironmentVariableIsSet("QT_SCALE_FACTOR");
    for (const auto &[account, page] : allPages()) {
        const auto add = [account = account, page = page](const char *look, const char *kind, QSize size) {
            QTest::addRow("%s, %s", qPrintable(page), kind)
                << account << page << text(look) << size << QStringLiteral("%1-%2").arg(page, text(kind));
        };
        const bool isUsual = page == text("dashboard") || page == text("calendar") || page == text("bookings");
        if (isScaled && !isUsual && !wantsAll())
            continue;
        add("light", "light", pictureSize);
        if (isScaled)
            continue;
        add("dark", "dark", pictureSize);
        if (isUsual || wantsAll())
            add("light", "small", smallestUsualSize);
    }
    if (isScaled)
        return;
    for (const auto *look : {"light", "dark"})
        QTest::addRow("host's dashboard, %s", look)
            << text("host") << text("dashboard") << text(look) << pictureSize << text("dashboard-host-") + text(look);
}

void TestPictures::showsPage()
{
    QFETCH(QString, account);
    QFETCH(QString, page);
    QFETCH(QString, look);
    QFETCH(QSize, size);
    QFETCH(QString, picture);
    auto &console = openConsole(account);
    console.window().resize(size);
    QTRY_VERIFY_WITH_TIMEOUT(console.window().workspace(), pageLoadMs);
    console.theme().setMode(modeOf(look));
    auto &workspace = *console.window().workspace();
    workspace.openPage(page);
    QCOMPARE(workspace.currentPageId(), page);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.currentPage()->isLoaded(), pageLoadMs);
    settle(console.window());
    save(console.window(), picture);
}

void TestPictures::showsPageInChinese_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("page");
    for (const auto &[account, page] : allPages()) {
        if (wantsAll() || page == text("dashboard") || page == text("today") || page == text("calendar"))
            QTest::newRow(qPrintable(page)) << account << page;
    }
}

void TestPictures::showsPageInChinese()
{
    QFETCH(QString, account);
    QFETCH(QString, page);
    auto &console = openConsole(account);
    QTRY_VERIFY_WITH_TIMEOUT(console.window().workspace(), pageLoadMs);
    const auto speak = [&console](const char *language) {
        const QPointer<MainWindow> before = &console.window(); // the next may get its place in memory
        console.window().workspace()->actions().action(QLatin1String(language))->trigger();
        QTRY_VERIFY(!before);
        console.window().resize(pictureSize);
    };
    speak("language.zh_CN");
    console.theme().setMode(Theme::Mode::Light);
    auto &workspace = *console.window().workspace();
    workspace.openPage(page);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.currentPage()->isLoaded(), pageLoadMs);
    settle(console.window());
    save(console.window(), page + text("-chinese"));
    speak("language.en");
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
    settle(console.window());
    save(console.window(), text("bookings-drawer-light"));

    auto *drawer = console.window().findChild<BookingDrawer *>();
    QVERIFY(drawer);
    for (auto *button : drawer->findChildren<QPushButton *>()) {
        if (button->property("kind") == text("danger"))
            button->click();
    }
    auto *dialog = drawer->findChild<CancelDialog *>();
    QVERIFY(dialog);
    settle(*dialog);
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

void TestPictures::showsPagesAtScale_data()
{
    QTest::addColumn<QString>("scale");
    QTest::newRow("200 %") << text("2");
    if (wantsAll())
        QTest::newRow("150 %") << text("1.5");
}

/// The scale is the program's from its start: this test as a process of its own, over the same server.
void TestPictures::showsPagesAtScale()
{
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        QSKIP("this one is scaled already");
    QFETCH(QString, scale);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(text("QT_SCALE_FACTOR"), scale);
    environment.insert(text("ROOST_PICTURES_SERVER"), m_address.toString());
    QProcess scaled;
    scaled.setProcessEnvironment(environment);
    scaled.setProcessChannelMode(QProcess::MergedChannels);
    scaled.start(QCoreApplication::applicationFilePath(), {text("showsPage")});
    QTRY_COMPARE_WITH_TIMEOUT(scaled.state(), QProcess::NotRunning, scaledMs);
    QVERIFY2(scaled.exitCode() == 0, scaled.readAll().constData());
}

WATCHED_TEST_MAIN(TestPictures)
#include "tst_pictures.moc"
