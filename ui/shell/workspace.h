#pragma once

#include "ui/api/session_api.h"
#include "ui/pages/page.h"
#include "ui/shell/language.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/server_profile.h"
#include "ui/widgets/theme.h"

#include <QHash>

class QAction;
class QSettings;
class QStackedWidget;

namespace roost::ui {

class ActionRegistry;
class CommandPalette;
class Drawer;
class Navigation;
class NavigationHistory;
class PaletteFinder;
class RealtimeClient;
class ShortcutSheet;
class Toast;
class TopBar;
class UndoHistory;
class WallMode;
struct VisitedPlace;

/// What a workspace is made of; everything outlives it.
struct WorkspaceContext
{
    ApiClient &api;
    RealtimeClient &realtime;
    Theme &theme;
    QSettings &settings; ///< of the server profile
    Account account{};
    QString place{};                 ///< "embedded", or the server's name
    QList<ServerProfile> profiles{}; ///< where one can go from here, the one of now first
    Language::Choice language = Language::Choice::System;
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
    UndoHistory &history() override { return *m_history; }
    void openPage(const QString &pageId, const QString &argument = {}) override;
    void enterWall() override;

    /// To where the person was before, exactly, or forth again; nothing happens at the end of the way.
    void goBack();
    void goForward();

    /// Something was typed on the page of now and is not saved; leave() asks what to do with it, and goes on unless the
    /// person stays.
    bool hasUnsavedChanges() const;
    void leave(const std::function<void()> &goOn);

    Page *currentPage() const;
    QString currentPageId() const { return m_currentPageId; }
    QList<PageEntry> pages() const { return m_pages; }
    ActionRegistry &actions() { return *m_actions; }

Q_SIGNALS:
    void signOutRequested();
    void profileRequested(const roost::ui::ServerProfile &profile);
    void otherServerRequested();
    void languageRequested(roost::ui::Language::Choice choice);

private:
    void buildLayout();
    void buildOverlays();
    void openFirstPage();
    void addPageActions();
    void addEditActions();
    void connectHistory();
    void addViewActions();
    void addPlaceHistory();
    void showPage(const QString &pageId, Page &page);
    void returnTo(const VisitedPlace *place);
    void keepPlace();
    void addLookActions();
    void addPlaceActions();
    void addAccountMenu();
    void setCollapsed(bool collapsed);
    void setThemeMode(Theme::Mode mode);
    void showMetrics(const QJsonObject &metrics);
    QList<QAction *> localActions() const;
    Page *pageOf(const QString &pageId);
    void visitPage(const QString &pageId, const QString &argument);
    void loadWhatCouldNotBe();

    WorkspaceContext m_context;
    PageContext m_pageContext;
    QList<PageEntry> m_pages;
    ActionRegistry *m_actions = nullptr;
    UndoHistory *m_history = nullptr;
    NavigationHistory *m_places = nullptr;
    WallMode *m_wall = nullptr;
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
