#include "tests/ui/console_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/shell/page_registry.h"

#include <QAccessible>
#include <QAccessibleInterface>

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
    QList<QWidget *> controls() const;

    std::unique_ptr<ConsoleFixture> m_fixture;
};

namespace {

QString describe(const QWidget &widget)
{
    const auto place = widget.mapTo(widget.window(), QPoint());
    return QStringLiteral("%1 \"%2\" in %3 at %4, %5")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.accessibleName(),
             QString::fromLatin1(widget.parentWidget()->metaObject()->className()))
        .arg(place.x())
        .arg(place.y());
}

QString nameOf(QWidget &widget)
{
    auto *accessible = QAccessible::queryAccessibleInterface(&widget);
    return accessible ? accessible->text(QAccessible::Name).trimmed() : QString();
}

bool isReachable(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr && widget.isEnabled() &&
           widget.isVisible() && !widget.visibleRegion().isEmpty();
}

} // namespace

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

QList<QWidget *> TestAccessibility::controls() const
{
    auto widgets = m_fixture->window().findChildren<QWidget *>();
    widgets.removeIf([](const QWidget *widget) { return !isReachable(*widget); });
    return widgets;
}

void TestAccessibility::namesEveryControl()
{
    open();
    QStringList nameless;
    for (auto *widget : controls()) {
        if (nameOf(*widget).isEmpty())
            nameless << describe(*widget);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestAccessibility::tabsInReadingOrder()
{
    auto &workspace = open();
    QList<QWidget *> order;
    for (auto *next = workspace.nextInFocusChain(); next != &workspace; next = next->nextInFocusChain()) {
        if (isReachable(*next) && workspace.isAncestorOf(next))
            order << next;
    }
    QVERIFY(order.size() > 5);
    QStringList backwards;
    for (qsizetype i = 1; i < order.size(); ++i) {
        const auto *before = order[i - 1];
        const auto *after = order[i];
        if (before->parentWidget() != after->parentWidget())
            continue;
        const auto one = before->geometry();
        const auto other = after->geometry();
        const bool isOnLine = one.top() < other.bottom() && other.top() < one.bottom();
        const bool isInOrder = isOnLine ? one.left() < other.left() : one.top() < other.top();
        if (!isInOrder)
            backwards << QStringLiteral("%1, then %2").arg(describe(*before), describe(*after));
    }
    QVERIFY2(backwards.isEmpty(), qPrintable(backwards.join(u'\n')));
}

WATCHED_TEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
