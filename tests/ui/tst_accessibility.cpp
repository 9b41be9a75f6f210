#include "tests/ui/accessibility_check.h"
#include "tests/ui/console_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/shell/page_registry.h"

using namespace roost::ui;

/// What somebody who does not see the window, or has no mouse, meets on each page: every control has a name, can be
/// reached by the Tab key, and comes in the order in which one reads.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_fixture.reset(); }
    void namesEveryControl_data() { addPages(); }
    void namesEveryControl();
    void tabsInReadingOrder_data() { addPages(); }
    void tabsInReadingOrder();

private:
    void addPages();
    Workspace &open();

    std::unique_ptr<ConsoleFixture> m_fixture;
};

void TestAccessibility::addPages()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QString>("page");
    QStringList seen;
    for (const auto *role : {"host", "admin"}) {
        const QStringList roles{QString::fromLatin1(role)};
        for (const auto &page : pagesFor(roles)) {
            if (seen.contains(page.id))
                continue;
            seen << page.id;
            QTest::newRow(qPrintable(page.id)) << roles << page.id;
        }
    }
}

/// The row's page, with nothing on the server.
Workspace &TestAccessibility::open()
{
    QFETCH(QStringList, roles);
    QFETCH(QString, page);
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles(roles);
    m_fixture->server().otherwise(ConsoleFixture::emptyList);
    auto &workspace = m_fixture->signIn();
    m_fixture->window().resize(1440, 900);
    workspace.openPage(page);
    const auto isSettled = [&] {
        return workspace.currentPage()->isLoaded() || ConsoleFixture::button(workspace, QStringLiteral("Retry"));
    };
    [&] { QTRY_VERIFY(isSettled()); }();
    QTest::qWait(200); // for the rest of the page
    return workspace;
}

void TestAccessibility::namesEveryControl()
{
    open();
    const auto nameless = AccessibilityCheck(m_fixture->window()).nameless();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestAccessibility::tabsInReadingOrder()
{
    const AccessibilityCheck check(open());
    QVERIFY(check.controls().size() > 5);
    const auto backwards = check.backwards();
    QVERIFY2(backwards.isEmpty(), qPrintable(backwards.join(u'\n')));
}

WATCHED_TEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
