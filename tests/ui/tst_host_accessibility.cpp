#include "tests/ui/accessibility_check.h"
#include "tests/ui/demo_console.h"
#include "tests/ui/watched_main.h"
#include "ui/models/table_roles.h"
#include "ui/pages/page.h"
#include "ui/shell/admin_page.h"
#include "ui/shell/certificate_page.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/sign_in_page.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QPushButton>

using namespace roost::ui;

/// A host's pages, drawers, dialogs and editor over the demo's data, as somebody without a mouse or without sight meets
/// them: everything that one can do has a name, the Tab key comes to it, and neighbours come as one reads.
class TestHostAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void opensToEverybody_data();
    void opensToEverybody();
    void opensDialogsToEverybody_data();
    void opensDialogsToEverybody();
    void opensEntranceToEverybody_data();
    void opensEntranceToEverybody();

private:
    void addScenes();
    void open(const QString &scene);
    void settle();
    QStringList openerTexts();
    QPushButton *opener(const QString &text);

    DemoConsole m_demo;
};

namespace {

constexpr int settleMs = 250;
constexpr int loadMs = 20'000;

QDialog *openDialog()
{
    const auto windows = QApplication::topLevelWidgets();
    for (auto *window : windows) {
        auto *dialog = qobject_cast<QDialog *>(window);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void check(QWidget &root, const QString &place)
{
    const AccessibilityCheck check(root);
    QStringList faults;
    for (const auto &fault : check.nameless())
        faults << QStringLiteral("no name: ") + fault;
    for (const auto &fault : check.backwards())
        faults << QStringLiteral("order: ") + fault;
    for (const auto &fault : check.unreached())
        faults << QStringLiteral("not reached: ") + fault;
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("%1:\n%2").arg(place, faults.join(u'\n'))));
}

} // namespace

void TestHostAccessibility::initTestCase()
{
    QVERIFY2(m_demo.startServer(), qPrintable(m_demo.serverOutput()));
    m_demo.openConsole(QStringLiteral("host@demo.roost"));
}

void TestHostAccessibility::cleanup()
{
    if (auto *dialog = openDialog())
        dialog->reject();
    m_demo.workspace().closeDrawer();
}

void TestHostAccessibility::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_demo.workspace().currentPage()->isLoaded(), loadMs);
    QTest::qWait(settleMs); // for what comes after the page
}

/// "bookings", "bookings/drawer", "pricing/What if", "properties/edit/rules": a page, and what is done there.
void TestHostAccessibility::open(const QString &scene)
{
    auto &workspace = m_demo.workspace();
    const auto page = scene.section(u'/', 0, 0);
    const auto step = scene.section(u'/', 1, 1);
    workspace.openPage(page);
    settle();
    if (auto *toList = opener(QStringLiteral("Properties")); toList && step != QLatin1String("edit")) {
        toList->click(); // the editor is as it was left
        settle();
    }
    if (step == QLatin1String("drawer")) {
        auto *view = workspace.currentPage()->findChild<QAbstractItemView *>();
        QVERIFY(view);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Return);
        settle();
    } else if (step == QLatin1String("edit")) {
        auto *view = workspace.currentPage()->findChild<QAbstractItemView *>();
        QVERIFY(view);
        const auto id = view->model()->index(0, 0).data(IdRole).toString();
        workspace.openPage(page, QStringLiteral("edit/%1/%2").arg(id, scene.section(u'/', 2)));
        settle();
    } else if (step == QLatin1String("new")) {
        workspace.openPage(page, step);
        settle();
    } else if (!step.isEmpty()) {
        auto *button = opener(step);
        QVERIFY2(button, qPrintable(step));
        button->click();
        settle();
    }
}

void TestHostAccessibility::addScenes()
{
    QTest::addColumn<QString>("scene");
    for (const auto &page : pagesFor({QStringLiteral("host")})) {
        const bool isHosts = page.id != QLatin1String("dashboard") && page.id != QLatin1String("boards");
        if (isHosts && page.section == PageEntry::Section::Main)
            QTest::newRow(qPrintable(page.id)) << page.id;
    }
    for (const auto *scene :
         {"bookings/drawer", "properties/drawer", "guests/drawer", "properties/Select several", "properties/Table",
          "properties/new", "properties/edit/basics", "properties/edit/place", "properties/edit/rooms",
          "properties/edit/amenities", "properties/edit/rules", "properties/edit/arrival", "properties/edit/booking",
          "properties/edit/prices", "properties/edit/photos", "properties/edit/publish", "pricing/What if",
          "pricing/As a table"})
        QTest::newRow(scene) << QString::fromLatin1(scene);
}

void TestHostAccessibility::opensToEverybody_data()
{
    addScenes();
}

void TestHostAccessibility::opensToEverybody()
{
    QFETCH(QString, scene);
    open(scene);
    check(m_demo.window(), scene);
}

/// What a button opens says so with three dots; a file's name is asked by the system.
QStringList TestHostAccessibility::openerTexts()
{
    QStringList texts;
    const auto buttons = m_demo.window().findChildren<QPushButton *>();
    for (const auto *button : buttons) {
        const bool isFile =
            button->text().contains(QLatin1String("PDF")) || button->text().contains(QLatin1String("photos"));
        if (button->isVisible() && button->isEnabled() && button->text().endsWith(u'…') && !isFile)
            texts << button->text();
    }
    texts.removeDuplicates();
    return texts;
}

QPushButton *TestHostAccessibility::opener(const QString &text)
{
    const auto buttons = m_demo.window().findChildren<QPushButton *>();
    for (auto *button : buttons) {
        if (button->isVisible() && button->isEnabled() && button->text() == text)
            return button;
    }
    return nullptr;
}

void TestHostAccessibility::opensDialogsToEverybody_data()
{
    addScenes();
}

void TestHostAccessibility::opensDialogsToEverybody()
{
    QFETCH(QString, scene);
    open(scene);
    for (const auto &text : openerTexts()) {
        if (!opener(text))
            open(scene);
        auto *button = opener(text);
        if (!button)
            continue;
        button->click();
        QTest::qWait(settleMs);
        auto *dialog = openDialog();
        if (!dialog)
            continue;
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        check(*dialog, scene + QStringLiteral(", ") + text);
        dialog->reject();
        QTRY_VERIFY(!openDialog());
        m_demo.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_demo.window()));
    }
}

void TestHostAccessibility::opensEntranceToEverybody_data()
{
    QTest::addColumn<QString>("page");
    for (const auto *page : {"first-run", "failed", "sign-in", "first-account", "certificate"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

/// Before anybody is signed in.
void TestHostAccessibility::opensEntranceToEverybody()
{
    QFETCH(QString, page);
    const QTemporaryDir folder;
    ConsoleOptions options;
    options.settingsPath = folder.filePath(QStringLiteral("console.ini"));
    Console console(*qApp, options);
    console.start();
    auto &window = console.window();
    window.resize(1440, 900);
    if (page == QLatin1String("failed"))
        console.embeddedFailed(QStringLiteral("PostgreSQL 15 is not installed."));
    else if (page == QLatin1String("sign-in"))
        window.showEntrance(window.signIn());
    else if (page == QLatin1String("first-account"))
        window.showEntrance(window.admin());
    else if (page == QLatin1String("certificate"))
        window.showEntrance(window.certificate());
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    check(window, page);
}

WATCHED_TEST_MAIN(TestHostAccessibility)
#include "tst_host_accessibility.moc"
