#include "ui/shell/workspace.h"

#include "ui/api/realtime_client.h"
#include "ui/models/undo_history.h"
#include "ui/shell/account_button.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drawer.h"
#include "ui/shell/navigation.h"
#include "ui/shell/navigation_counts.h"
#include "ui/shell/outage_bar.h"
#include "ui/shell/palette_finder.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/toast.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/wall_mode.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

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
    , m_history(new UndoHistory(this))
{
    setProperty("surface", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    buildLayout();
    addPageActions();
    addEditActions();
    addPlaceHistory();
    addViewActions();
    addLookActions();
    addPlaceActions();
    buildOverlays();
    connectHistory();
    addAccountMenu();

    if (m_pageContext.isHost() && !m_pageContext.isAdmin())
        new NavigationCounts(context.api, context.realtime, *m_navigation, this);
    connect(&context.realtime, &RealtimeClient::eventReceived, this,
            [this](const QString &name, const QJsonObject &payload) {
                if (name == QLatin1String("metrics"))
                    showMetrics(payload);
            });
    connect(&context.realtime, &RealtimeClient::stateChanged, this, &Workspace::loadWhatCouldNotBe);
    setCollapsed(context.settings.value(QLatin1String(collapsedKey)).toBool());
    // Not now: the window and its first page together keep the person waiting for too long.
    QTimer::singleShot(0, this, &Workspace::openFirstPage);
}

/// The one that was open last, unless somebody has opened another already.
void Workspace::openFirstPage()
{
    if (!m_currentPageId.isEmpty())
        return;
    const auto lastPage = m_context.settings.value(QLatin1String(pageKey)).toString();
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
    right->addWidget(new OutageBar(m_context.theme, m_context.realtime));
    right->addLayout(below, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
    m_wall = new WallMode({m_navigation, m_topBar}, this);
}

void Workspace::buildOverlays()
{
    m_actions->setLocalActions([this] { return localActions(); });
    m_toast = new Toast(m_context.theme, this);
    m_shortcuts = new ShortcutSheet(m_context.theme, *m_actions, this);
    m_finder = new PaletteFinder(m_pageContext, this);
    const auto find = [this](const QString &text, const PaletteFinder::Found &found) { m_finder->find(text, found); };
    m_palette = new CommandPalette(m_context.theme, *m_actions, find, this);
    connect(m_topBar, &TopBar::paletteRequested, m_palette, &CommandPalette::openEmpty);
}

/// Of the page and of what its drawer shows.
QList<QAction *> Workspace::localActions() const
{
    QList<QAction *> actions;
    if (const auto *page = currentPage())
        actions += page->actions();
    if (const auto *content = m_drawer->content())
        actions += content->actions();
    return actions;
}

void Workspace::addPageActions()
{
    int number = 1;
    for (const auto &page : std::as_const(m_pages)) {
        if (page.section == PageEntry::Section::Hidden)
            continue;
        const bool hasDigit = number <= 9;
        const auto shortcut =
            hasDigit ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number++)) : QKeySequence();
        m_actions->add({QStringLiteral("page.") + page.id, tr("Go to"), page.title, m_context.theme.icon(page.icon),
                        shortcut, [this, id = page.id] { openPage(id); }});
    }
}

void Workspace::addEditActions()
{
    const auto category = tr("Edit");
    m_actions->add({QStringLiteral("edit.undo"), category, tr("Undo"), m_context.theme.icon(QStringLiteral("undo")),
                    QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { m_history->undo(); }});
    m_actions->add({QStringLiteral("edit.redo"), category, tr("Redo"), m_context.theme.icon(QStringLiteral("redo")),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_history->redo(); }});
}

void Workspace::connectHistory()
{
    const auto showWhatCanBeDone = [this] {
        m_actions->action(QStringLiteral("edit.undo"))->setEnabled(m_history->canUndo());
        m_actions->action(QStringLiteral("edit.redo"))->setEnabled(m_history->canRedo());
    };
    connect(m_history, &UndoHistory::changed, this, showWhatCanBeDone);
    showWhatCanBeDone();
    connect(m_history, &UndoHistory::added, this,
            [this](const QString &text) { showToast(text, tr("Undo"), [this] { m_history->undo(); }); });
    connect(m_history, &UndoHistory::stepMade, this, [this](const QString &message) { showToast(message); });
    connect(m_history, &UndoHistory::stepFailed, this, [this](const QString &message) { showToast(message); });
}

void Workspace::addViewActions()
{
    const auto &theme = m_context.theme;
    const auto category = tr("Window");
    m_actions->add({QStringLiteral("window.palette"), category, tr("Search or run"),
                    theme.icon(QStringLiteral("search")), QKeySequence(Qt::CTRL | Qt::Key_K),
                    [this] { m_palette->openEmpty(); }});
    m_actions->add({QStringLiteral("window.reload"), category, tr("Reload this page"),
                    theme.icon(QStringLiteral("refresh")), QKeySequence(Qt::Key_F5), [this] {
                        if (auto *page = currentPage())
                            page->reload();
                    }});
    m_actions->add({QStringLiteral("window.navigation"), category, tr("Collapse or show the navigation"),
                    theme.icon(QStringLiteral("sidebar")), QKeySequence(Qt::CTRL | Qt::Key_B),
                    [this] { setCollapsed(!m_navigation->isCollapsed()); }});
    m_actions->add({QStringLiteral("window.closeDrawer"), category, tr("Close the details"),
                    theme.icon(QStringLiteral("close")), QKeySequence(Qt::Key_Escape),
                    [this] { m_wall->isOn() ? m_wall->leave() : closeDrawer(); }});
    m_actions->add({QStringLiteral("window.shortcuts"), category, tr("Keyboard shortcuts"),
                    theme.icon(QStringLiteral("keyboard")), QKeySequence(QStringLiteral("?")),
                    [this] { m_shortcuts->openCurrent(); }});
}

void Workspace::addLookActions()
{
    const struct
    {
        const char *id;
        QString text;
        const char *icon;
        Theme::Mode mode;
    } modes[] = {{"theme.light", tr("Light"), "sun", Theme::Mode::Light},
                 {"theme.dark", tr("Dark"), "moon", Theme::Mode::Dark},
                 {"theme.system", tr("Like the system"), "system", Theme::Mode::System}};
    for (const auto &choice : modes) {
        auto *action = m_actions->add({QLatin1String(choice.id),
                                       tr("Look"),
                                       choice.text,
                                       m_context.theme.icon(QLatin1String(choice.icon)),
                                       {},
                                       [this, mode = choice.mode] { setThemeMode(mode); }});
        action->setCheckable(true);
        action->setChecked(m_context.theme.mode() == choice.mode);
    }
    for (const auto choice : {Language::Choice::English, Language::Choice::Chinese, Language::Choice::System}) {
        const auto name = Language::nameOf(choice);
        auto *action = m_actions->add({QStringLiteral("language.") + Language::toSetting(choice),
                                       tr("Language"),
                                       name.isEmpty() ? tr("Like the system") : name,
                                       m_context.theme.icon(QStringLiteral("globe")),
                                       {},
                                       [this, choice] { leave([this, choice] { Q_EMIT languageRequested(choice); }); }});
        action->setCheckable(true);
        action->setChecked(m_context.language == choice);
    }
}

void Workspace::addPlaceActions()
{
    for (const auto &profile : std::as_const(m_context.profiles)) {
        if (profile.name() == m_context.place)
            continue;
        m_actions->add({QStringLiteral("place.") + profile.id(),
                        tr("Switch to"),
                        profile.kind == ServerProfile::Kind::Embedded ? tr("This machine") : profile.name(),
                        m_context.theme.icon(QStringLiteral("server")),
                        {},
                        [this, profile] { leave([this, profile] { Q_EMIT profileRequested(profile); }); }});
    }
    m_actions->add({QStringLiteral("place.other"),
                    tr("Switch to"),
                    tr("Another server…"),
                    m_context.theme.icon(QStringLiteral("globe")),
                    {},
                    [this] { leave([this] { Q_EMIT otherServerRequested(); }); }});
    m_actions->add({QStringLiteral("account.signOut"),
                    tr("Account"),
                    tr("Sign out"),
                    m_context.theme.icon(QStringLiteral("sign-out")),
                    {},
                    [this] { leave([this] { Q_EMIT signOutRequested(); }); }});
}

void Workspace::addAccountMenu()
{
    auto *menu = new QMenu(this);
    const auto addGroup = [this, menu](const QString &title, const QString &prefix) {
        auto *part = menu->addMenu(title);
        auto *group = new QActionGroup(part);
        const auto actions = m_actions->actions();
        for (auto *action : actions) {
            if (!action->objectName().startsWith(prefix))
                continue;
            part->addAction(action);
            if (action->isCheckable())
                group->addAction(action);
        }
    };
    addGroup(tr("Look"), QStringLiteral("theme."));
    addGroup(tr("Language"), QStringLiteral("language."));
    addGroup(tr("Switch to"), QStringLiteral("place."));
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

bool Workspace::hasUnsavedChanges() const
{
    return currentPage() && currentPage()->hasUnsavedChanges();
}

void Workspace::leave(const std::function<void()> &goOn)
{
    if (hasUnsavedChanges())
        currentPage()->leave(goOn);
    else
        goOn();
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
    // They take the focus, to be scrolled by key.
    for (auto *area : page->findChildren<QScrollArea *>()) {
        if (area->accessibleName().isEmpty())
            area->setAccessibleName(page->title());
    }
    connect(&m_context.realtime, &RealtimeClient::reloadNeeded, page, &Page::reload);
    connect(page, &Page::titleChanged, this, [this, page] {
        if (page == currentPage())
            m_topBar->setTitle(page->title());
    });
    m_built.insert(pageId, page);
    m_stack->addWidget(page);
    return page;
}

/// Pages that were opened without a connection get another try as soon as it is there.
void Workspace::loadWhatCouldNotBe()
{
    if (m_context.realtime.state() != RealtimeClient::State::Live)
        return;
    for (auto *page : std::as_const(m_built)) {
        if (!page->isLoaded())
            page->reload();
    }
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
