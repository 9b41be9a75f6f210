#pragma once

#include "ui/api/session_api.h"
#include "ui/pages/page.h"
#include "ui/shell/page_registry.h"
#include "ui/widgets/theme.h"

#include <QHash>

class QSettings;
class QStackedWidget;

namespace roost::ui {

class ActionRegistry;
class CommandPalette;
class Drawer;
class Navigation;
class PaletteFinder;
class RealtimeClient;
class ShortcutSheet;
class Toast;
class TopBar;

/// What a workspace is made of; everything outlives it.
struct WorkspaceContext
{
    ApiClient &api;
    RealtimeClient &realtime;
    Theme &theme;
    QSettings &settings; ///< of the server profile
    Account account{};
    QString place{}; ///< "embedded", or the server's name
};

/// All that a person sees once signed in: navigation, top bar, pages, drawer, palette. A page is built when it is first
/// opened. GUI thread.
class Workspace : public QWidget, public PageHost
{
    Q_OBJECT

public:
    explicit Workspace(const WorkspaceContext &context, QWidget *parent = nullptr);

    void showDrawer(QWidget *content, const QString &title) override;
    void closeDrawer() override;
    void showToast(const QString &text, const QString &actionText = {}, std::function<void()> action = {}) override;
    void openPage(const QString &pageId, const QString &argument = {}) override;

    Page *currentPage() const;
    QString currentPageId() const { return m_currentPageId; }
    QList<PageEntry> pages() const { return m_pages; }
    ActionRegistry &actions() { return *m_actions; }

Q_SIGNALS:
    void signOutRequested();

private:
    void buildLayout();
    void buildOverlays();
    void addPageActions();
    void addViewActions();
    void addAccountMenu();
    void setCollapsed(bool collapsed);
    void setThemeMode(Theme::Mode mode);
    void showMetrics(const QJsonObject &metrics);
    Page *pageOf(const QString &pageId);

    WorkspaceContext m_context;
    PageContext m_pageContext;
    QList<PageEntry> m_pages;
    ActionRegistry *m_actions = nullptr;
    Navigation *m_navigation = nullptr;
    TopBar *m_topBar = nullptr;
    QStackedWidget *m_stack = nullptr;
    Drawer *m_drawer = nullptr;
    Toast *m_toast = nullptr;
    CommandPalette *m_palette = nullptr;
    ShortcutSheet *m_shortcuts = nullptr;
    PaletteFinder *m_finder = nullptr;
    QHash<QString, Page *> m_built;
    QString m_currentPageId;
};

} // namespace roost::ui
