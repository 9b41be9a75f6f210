#include "tests/ui/console_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/navigation_button.h"
#include "ui/shell/shortcut_sheet.h"

#include <QLineEdit>
#include <QListView>

using namespace roost::ui;

/// The workspace by keyboard.
class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ConsoleFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void keepsPageAndNavigationPerProfile();
    void opensPagesByRole_data();
    void opensPagesByRole();
    void goesToPageByPalette();
    void findsBookingByPalette();
    void findsPropertyAndGuestByPalette();
    void runsACommandByPalette();
    void closesPaletteAndShortcutsByEscape();
    void everyControlHasAName();

private:
    std::unique_ptr<ConsoleFixture> m_fixture;
};

void TestShell::keepsPageAndNavigationPerProfile()
{
    auto &workspace = m_fixture->signIn();
    ConsoleFixture::press(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(workspace.currentPageId(), QStringLiteral("properties"));
    ConsoleFixture::press(Qt::Key_B, Qt::ControlModifier);
    m_fixture->end();
    auto &again = m_fixture->signIn();
    QCOMPARE(again.currentPageId(), QStringLiteral("properties"));
    QVERIFY(again.findChild<NavigationButton *>()->width() < 60);
}

void TestShell::opensPagesByRole_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QStringList>("pages");
    const auto ids = [](std::initializer_list<const char *> names) {
        QStringList list;
        for (const auto *name : names)
            list << QLatin1String(name);
        return list;
    };
    QTest::newRow("guest") << ids({"guest"}) << ids({"bookings"});
    QTest::newRow("host") << ids({"guest", "host"})
                          << ids({"today", "dashboard", "calendar", "bookings", "properties", "pricing", "guests",
                                  "messages", "reviews", "earnings", "feeds", "boards", "reports", "rows"});
    QTest::newRow("admin") << ids({"guest", "admin"})
                           << ids({"dashboard", "calendar", "bookings", "properties", "pricing", "guests", "feeds",
                                   "boards", "reports", "outbox", "server", "rows"});
}

void TestShell::opensPagesByRole()
{
    QFETCH(QStringList, roles);
    QFETCH(QStringList, pages);
    QStringList opened;
    for (const auto &page : pagesFor(roles))
        opened << page.id;
    QCOMPARE(opened, pages);
}

void TestShell::goesToPageByPalette()
{
    auto &workspace = m_fixture->signIn();
    ConsoleFixture::press(Qt::Key_K, Qt::ControlModifier);
    ConsoleFixture::type(QStringLiteral("outb"));
    ConsoleFixture::press(Qt::Key_Return);
    QCOMPARE(workspace.currentPageId(), QStringLiteral("outbox"));
    ConsoleFixture::press(Qt::Key_K, Qt::ControlModifier);
    ConsoleFixture::press(Qt::Key_Down);
    ConsoleFixture::press(Qt::Key_Down);
    ConsoleFixture::press(Qt::Key_Return);
    QCOMPARE(workspace.currentPageId(), QStringLiteral("bookings"));
}

void TestShell::findsPropertyAndGuestByPalette()
{
    m_fixture->setRoles({QStringLiteral("guest"), QStringLiteral("host")});
    const auto one = [](const char *id, const char *key, const char *name) {
        return [=](const FakeRequest &request) {
            const QJsonObject found{{QStringLiteral("id"), QLatin1String(id)},
                                    {QLatin1String(key), QLatin1String(name)}};
            const bool isAsked = request.url.query().contains(QLatin1String("zirbe"));
            return FakeResponse{200, {{QStringLiteral("items"), isAsked ? QJsonArray{found} : QJsonArray()}}};
        };
    };
    m_fixture->server().on("GET /properties", one("p-1", "title", "Zirbe Hut"));
    m_fixture->server().on("GET /guests", one("g-1", "name", "Zirbe, Anna"));
    auto &workspace = m_fixture->signIn();
    ConsoleFixture::press(Qt::Key_K, Qt::ControlModifier);
    ConsoleFixture::type(QStringLiteral("zirbe"));
    auto *results = workspace.findChildren<QListView *>().last();
    QTRY_COMPARE(results->model()->rowCount(), 2);
    QStringList pages;
    for (int row = 0; row < 2; ++row) {
        if (row > 0) {
            ConsoleFixture::press(Qt::Key_K, Qt::ControlModifier);
            ConsoleFixture::type(QStringLiteral("zirbe"));
            QTRY_COMPARE(results->model()->rowCount(), 2);
            ConsoleFixture::press(Qt::Key_Down);
        }
        ConsoleFixture::press(Qt::Key_Return);
        pages << workspace.currentPageId();
    }
    pages.sort();
    QCOMPARE(pages, (QStringList{QStringLiteral("guests"), QStringLiteral("properties")}));
}

void TestShell::runsACommandByPalette()
{
    m_fixture->signIn();
    const auto mode = m_fixture->console().theme().mode();
    ConsoleFixture::press(Qt::Key_K, Qt::ControlModifier);
    ConsoleFixture::type(QStringLiteral("dark"));
    ConsoleFixture::press(Qt::Key_Return);
    QVERIFY(mode != Theme::Mode::Dark);
    QCOMPARE(m_fixture->console().theme().mode(), Theme::Mode::Dark);
}

void TestShell::findsBookingByPalette()
{
    m_fixture->server().on("GET /bookings", [](const FakeRequest &) {
        const QJsonObject one{{QStringLiteral("id"), QStringLiteral("b-1")},
                              {QStringLiteral("code"), QStringLiteral("QX7")},
                              {QStringLiteral("guest_name"), QStringLiteral("Marta K.")}};
        return FakeResponse{200, {{QStringLiteral("items"), QJsonArray{one}}}};
    });
    m_fixture->server().on("GET /bookings/b-1", [](const FakeRequest &) {
        return FakeResponse{
            200, {{QStringLiteral("id"), QStringLiteral("b-1")}, {QStringLiteral("code"), QStringLiteral("QX7")}}};
    });
    auto &workspace = m_fixture->signIn();
    ConsoleFixture::press(Qt::Key_K, Qt::ControlModifier);
    ConsoleFixture::type(QStringLiteral("qx7"));
    auto *results = workspace.findChildren<QListView *>().last();
    QTRY_VERIFY(results->model()->rowCount() == 1);
    ConsoleFixture::press(Qt::Key_Return);
    QCOMPARE(workspace.currentPageId(), QStringLiteral("bookings"));
    QTRY_VERIFY(m_fixture->server().countOf("GET /bookings/b-1") > 0);
}

void TestShell::closesPaletteAndShortcutsByEscape()
{
    auto &workspace = m_fixture->signIn();
    auto *palette = workspace.findChild<CommandPalette *>();
    ConsoleFixture::press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette->isVisible());
    ConsoleFixture::press(Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    auto *sheet = workspace.findChild<ShortcutSheet *>();
    workspace.currentPage()->setFocus();
    ConsoleFixture::type(QStringLiteral("?"));
    QVERIFY(sheet->isVisible());
    ConsoleFixture::press(Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
}

/// What a person can press or type into says what it is.
void TestShell::everyControlHasAName()
{
    auto &workspace = m_fixture->signIn();
    for (const auto &page : workspace.pages())
        workspace.openPage(page.id);
    for (const auto *button : m_fixture->window().findChildren<QAbstractButton *>()) {
        const bool isExempt = button->isHidden() || button->objectName().startsWith(QLatin1String("qt_")) ||
                              QByteArray(button->metaObject()->className()) == "QTableCornerButton" ||
                              QByteArray(button->metaObject()->className()) == "QLineEditIconButton";
        QVERIFY2(isExempt || !button->accessibleName().isEmpty() || !button->text().isEmpty(),
                 qPrintable(QStringLiteral("%1 in %2")
                                .arg(QLatin1String(button->metaObject()->className()),
                                     QLatin1String(button->parent()->metaObject()->className()))));
    }
    for (const auto *edit : m_fixture->window().findChildren<QLineEdit *>())
        QVERIFY2(!edit->accessibleName().isEmpty() || edit->objectName().startsWith(QLatin1String("qt_")),
                 qPrintable(edit->placeholderText()));
}

WATCHED_TEST_MAIN(TestShell)
#include "tst_shell.moc"
