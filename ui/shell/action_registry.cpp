#include "ui/shell/action_registry.h"

#include "ui/widgets/local_action.h"

#include <QAction>
#include <QWidget>

namespace roost::ui {

ActionRegistry::ActionRegistry(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QAction *ActionRegistry::add(const ActionSpec &spec)
{
    auto *action = new QAction(spec.icon, spec.text, this);
    action->setObjectName(spec.id);
    action->setShortcut(spec.shortcut);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setProperty(actionCategoryProperty, spec.category);
    if (!spec.shortcut.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(spec.text, spec.shortcut.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [run = spec.run] { run(); });
    m_window->addAction(action);
    m_actions.append(action);
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    return findChild<QAction *>(id, Qt::FindDirectChildrenOnly);
}

QList<QAction *> ActionRegistry::actions() const
{
    return m_local ? m_actions + m_local() : m_actions;
}

QString ActionRegistry::categoryOf(const QAction &action)
{
    return action.property(actionCategoryProperty).toString();
}

} // namespace roost::ui
