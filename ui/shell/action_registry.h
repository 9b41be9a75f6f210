#pragma once

#include <QIcon>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace roost::ui {

/// What a person can do, described once for menus, shortcuts, the palette and tooltips.
struct ActionSpec
{
    QString id{};       ///< "page.bookings", "view.dark"
    QString category{}; ///< "Go to", "View": a heading of the palette and the list of shortcuts
    QString text{};
    QIcon icon{};
    QKeySequence shortcut{};
    std::function<void()> run{};
};

/// All actions of one window, in the order in which they were added. GUI thread.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    /// The shortcuts work while the window, or anything in it, has the focus.
    explicit ActionRegistry(QWidget *window);

    QAction *add(const ActionSpec &spec);
    QAction *action(const QString &id) const; ///< null when there is none

    /// The window's, then those of what is shown now.
    QList<QAction *> actions() const;

    /// Where the actions of what is shown come from: the page's and its drawer's.
    void setLocalActions(std::function<QList<QAction *>()> local) { m_local = std::move(local); }

    static QString categoryOf(const QAction &action);

private:
    QWidget *m_window;
    QList<QAction *> m_actions;
    std::function<QList<QAction *>()> m_local;
};

} // namespace roost::ui
