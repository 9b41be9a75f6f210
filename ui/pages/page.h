#pragma once

#include <QStringList>
#include <QVariantMap>
#include <QWidget>

#include <functional>

class QSettings;

namespace roost::ui {

class ApiClient;
class RealtimeClient;
class Theme;
class UndoHistory;

/// Where a page shows what it has beside itself; implemented by the shell.
class PageHost
{
public:
    virtual ~PageHost() = default;

    /// Shows a widget in the drawer at the right; takes ownership. It gets the drawer's whole height below the title
    /// and scrolls by itself. A null pointer closes it.
    virtual void showDrawer(QWidget *content, const QString &title) = 0;
    virtual void closeDrawer() = 0;

    /// A short message at the bottom; with an action's text, a button that runs it, for ten seconds.
    virtual void showToast(const QString &text, const QString &actionText = {}, std::function<void()> action = {}) = 0;

    /// Where a page adds the edits that can be taken back; a toast then offers Undo.
    virtual UndoHistory &history() = 0;

    /// Goes to a page by its id; the argument is the page's own: a booking's id, say.
    virtual void openPage(const QString &pageId, const QString &argument = {}) = 0;

    /// Fills the screen with the page of now, if it fits a wall; Escape leaves.
    virtual void enterWall() = 0;
};

/// What pages share; everything outlives them. GUI thread.
struct PageContext
{
    ApiClient &api;
    RealtimeClient &realtime;
    Theme &theme;
    PageHost &host;
    QStringList roles{};
    QString userId{};
    QSettings *settings = nullptr; ///< of the server profile, for what a page keeps; none in some tests

    bool isHost() const { return roles.contains(QLatin1String("host")); }
    bool isAdmin() const { return roles.contains(QLatin1String("admin")); }
};

/// One page of the console. It loads when it is first shown and keeps itself up to date while it exists.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;

    /// Controls for the top bar beside the title (ranges, filters); null for none. Owned by the page.
    virtual QWidget *toolBar() { return nullptr; }

    /// Called each time the page comes to the front; the argument of PageHost::openPage.
    virtual void activate(const QString &argument) { Q_UNUSED(argument) }

    /// Asks the server again, for the person who presses F5 and after events were missed.
    virtual void reload() {}

    /// Whether what the page shows came from the server (or the server said that there is nothing).
    virtual bool isLoaded() const { return true; }

    /// Something was typed here and is not saved.
    virtual bool hasUnsavedChanges() const { return false; }

    /// Before one leaves the page, its server or the program: asks what to do with what is not saved, and goes on
    /// unless the person stays.
    virtual void leave(const std::function<void()> &goOn) { goOn(); }

    /// What the person has chosen on the page: span, filters, selection. Scroll positions and the focus are the
    /// shell's.
    virtual QVariantMap place() const { return {}; }

    /// Goes back to what place() gave; called after activate().
    virtual void restorePlace(const QVariantMap &place) { Q_UNUSED(place) }

    /// Whether the page may fill a wall: read from afar, with larger type and nothing to press.
    virtual bool fitsWall() const { return false; }
    virtual void enterWall() {}
    virtual void leaveWall() {}

Q_SIGNALS:
    /// title() gives another one.
    void titleChanged();

    /// The drawer that this page opened was closed.
    void drawerClosed();
};

} // namespace roost::ui
