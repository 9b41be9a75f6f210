#include "ui/shell/workspace.h"

#include "ui/api/realtime_client.h"
#include "ui/shell/account_button.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drawer.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette_finder.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/toast.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>

namespace roost::ui {

namespace {

const char *const pageKey = "window/page";
const char *const collapsedKey = "window/navigationCollapsed";
const char *const themeKey = "window/theme";

} // namespace

Workspace::Workspace(const WorkspaceContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_pageContext{context.api,           context.realtime,   context.theme,    *this,
                    context.account.roles, context.account.id, &context.settings}
    , m_pages(pagesFor(context.account.roles))
    , m_actions(new ActionRegistry(this))
{
    setProperty("surface", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    buildLayout();
    addPageActions();
    addViewActions();
    buildOverlays();
    addAccountMenu();

    connect(&context.realtime, &RealtimeClient::eventReceived, this,
            [this](const QString &name, const QJsonObject &payload) {
                if (name == QLatin1String("metrics"))
                    showMetrics(payload);
            });
    setCollapsed(context.settings.value(QLatin1String(collapsedKey)).toBool());
    const auto lastPage = context.settings.value(QLatin1String(pageKey)).toString();
    const bool isKnown =
        std::any_of(m_pages.begin(), m_pages.end(), [&lastPage](const PageEntry &page) { return page.id == lastPage; });
    openPage(isKnown ? lastPage : m_pages.first().id);
}

void Workspace::buildLayout()
{
    m_navigation = new Navigation(m_context.theme, m_pages, m_context.account, m_context.place);
    m_topBar = new TopBar(m_context.theme, m_context.realtime);
    m_stack = new QStackedWidget;
    m_drawer = new Drawer(m_context.theme);
    connect(m_navigation, &Navigation::pageChosen, this, [this](const QString &id) { openPage(id); });
    connect(m_navigation, &Navigation::collapseRequested, this, [this] { setCollapsed(true); });
    connect(m_drawer, &Drawer::closed, this, [this] {
        if (auto *page = currentPage())
            Q_EMIT page->drawerClosed();
    });

    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_stack, 1);
    below->addWidget(m_drawer);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addLayout(below, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
}

void Workspace::buildOverlays()
{
    m_toast = new Toast(m_context.theme, this);
    m_shortcuts = new ShortcutSheet(m_context.theme, *m_actions, this);
    m_finder = new PaletteFinder(m_pageContext, this);
    const auto find = [this](const QString &text, const PaletteFinder::Found &found) { m_finder->find(text, found); };
    m_palette = new CommandPalette(m_context.theme, *m_actions, find, this);
    connect(m_topBar, &TopBar::paletteRequested, m_palette, &CommandPalette::openEmpty);
}

void Workspace::addPageActions()
{
    int number = 1;
    for (const auto &page : std::as_const(m_pages)) {
        m_actions->add({QStringLiteral("page.") + page.id, tr("Go to"), page.title, m_context.theme.icon(page.icon),
                        QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number++)),
                        [this, id = page.id] { openPage(id); }});
    }
}

void Workspace::addViewActions()
{
    const auto &theme = m_context.theme;
    const auto category = tr("Window");
    m_actions->add({QStringLiteral("window.palette"), category, tr("Search or run"),
                    theme.icon(QStringLiteral("search")), QKeySequence(Qt::CTRL | Qt::Key_K),
                    [this] { m_palette->openEmpty(); }});
    m_actions->add({QStringLiteral("window.reload"), category, tr("Reload this page"),
                    theme.icon(QStringLiteral("refresh")), QKeySequence(Qt::Key_F5),
                    [this] { currentPage()->reload(); }});
    m_actions->add({QStringLiteral("window.navigation"), category, tr("Collapse or show the navigation"),
                    theme.icon(QStringLiteral("sidebar")), QKeySequence(Qt::CTRL | Qt::Key_B),
                    [this] { setCollapsed(!m_navigation->isCollapsed()); }});
    m_actions->add({QStringLiteral("window.closeDrawer"), category, tr("Close the details"),
                    theme.icon(QStringLiteral("close")), QKeySequence(Qt::Key_Escape), [this] { closeDrawer(); }});
    m_actions->add({QStringLiteral("window.shortcuts"), category, tr("Keyboard shortcuts"),
                    theme.icon(QStringLiteral("keyboard")), QKeySequence(QStringLiteral("?")),
                    [this] { m_shortcuts->open(); }});
    const auto look = tr("Look");
    m_actions->add({QStringLiteral("theme.light"), look, tr("Light"), theme.icon(QStringLiteral("sun")), {}, [this] {
                        setThemeMode(Theme::Mode::Light);
                    }});
    m_actions->add({QStringLiteral("theme.dark"), look, tr("Dark"), theme.icon(QStringLiteral("moon")), {}, [this] {
                        setThemeMode(Theme::Mode::Dark);
                    }});
    m_actions->add(
        {QStringLiteral("theme.system"), look, tr("Like the system"), theme.icon(QStringLiteral("system")), {}, [this] {
             setThemeMode(Theme::Mode::System);
         }});
    m_actions->add({QStringLiteral("account.signOut"),
                    tr("Account"),
                    tr("Sign out"),
                    theme.icon(QStringLiteral("sign-out")),
                    {},
                    [this] { Q_EMIT signOutRequested(); }});
}

void Workspace::addAccountMenu()
{
    auto *menu = new QMenu(this);
    for (const auto *id : {"theme.light", "theme.dark", "theme.system"})
        menu->addAction(m_actions->action(QLatin1String(id)));
    menu->addSeparator();
    menu->addAction(m_actions->action(QStringLiteral("window.shortcuts")));
    menu->addSeparator();
    menu->addAction(m_actions->action(QStringLiteral("account.signOut")));
    m_navigation->accountButton().setMenu(menu);
}

void Workspace::showDrawer(QWidget *content, const QString &title)
{
    if (content)
        m_drawer->showContent(content, title);
    else
        closeDrawer();
}

void Workspace::closeDrawer()
{
    m_drawer->closeContent();
}

void Workspace::showToast(const QString &text, const QString &actionText, std::function<void()> action)
{
    m_toast->showMessage(text, actionText, std::move(action));
}

void Workspace::openPage(const QString &pageId, const QString &argument)
{
    auto *page = pageOf(pageId);
    if (!page)
        return;
    if (pageId != m_currentPageId) {
        closeDrawer();
        m_currentPageId = pageId;
        m_context.settings.setValue(QLatin1String(pageKey), pageId);
    }
    m_navigation->setCurrent(pageId);
    m_topBar->setPage(*page);
    m_stack->setCurrentWidget(page);
    page->activate(argument);
    page->setFocus();
}

Page *Workspace::pageOf(const QString &pageId)
{
    if (auto *page = m_built.value(pageId))
        return page;
    const auto entry =
        std::find_if(m_pages.begin(), m_pages.end(), [&pageId](const PageEntry &page) { return page.id == pageId; });
    if (entry == m_pages.end())
        return nullptr;
    auto *page = entry->create(m_pageContext, this);
    connect(&m_context.realtime, &RealtimeClient::reloadNeeded, page, &Page::reload);
    m_built.insert(pageId, page);
    m_stack->addWidget(page);
    return page;
}

Page *Workspace::currentPage() const
{
    return m_built.value(m_currentPageId);
}

void Workspace::setCollapsed(bool collapsed)
{
    m_navigation->setCollapsed(collapsed);
    m_context.settings.setValue(QLatin1String(collapsedKey), collapsed);
}

void Workspace::setThemeMode(Theme::Mode mode)
{
    m_context.theme.setMode(mode);
    m_context.settings.setValue(QLatin1String(themeKey), static_cast<int>(mode));
}

/// Admins get the snapshot on connect and after every change.
void Workspace::showMetrics(const QJsonObject &metrics)
{
    const auto pending = metrics.value(QLatin1String("pending"));
    const auto properties = metrics.value(QLatin1String("properties"));
    if (pending.isDouble())
        m_navigation->setCount(QStringLiteral("bookings"), pending.toInt(), pending.toInt() > 0);
    if (properties.isDouble())
        m_navigation->setCount(QStringLiteral("properties"), properties.toInt());
}

} // namespace roost::ui
