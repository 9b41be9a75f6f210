#pragma once

#include <QIcon>
#include <QKeySequence>
#include <QString>

#include <functional>

class QAction;
class QPushButton;
class QWidget;

namespace roost::ui {

class Theme;

/// The property of an action that names its group in the palette and the list of shortcuts.
inline constexpr const char *actionCategoryProperty = "category";

/// What can be done on a page or in its drawer; the window's own actions are in the shell's registry.
struct LocalAction
{
    QString id{}; ///< "booking.accept"
    QString category{};
    QString text{};
    QString icon{}; ///< of resources/icons
    QKeySequence shortcut{};
    std::function<void()> run{};
};

/// Adds an action to a widget: its shortcut works while the focus is in it, and the palette offers it while it is
/// shown.
QAction *addLocalAction(const Theme &theme, QWidget &owner, const LocalAction &spec);

/// A button that runs an action, with the same text, icon, tooltip and state. kind: of the style sheet ("primary",
/// "danger", "link"), plain without one.
QPushButton *makeActionButton(QAction &action, const char *kind = "");

} // namespace roost::ui
