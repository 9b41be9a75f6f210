#include "ui/widgets/local_action.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QPushButton>
#include <QWidget>

namespace roost::ui {

namespace {
constexpr QSize iconWithAir(21, 16); ///< the icon stands at the left of it
}

QAction *addLocalAction(const Theme &theme, QWidget &owner, const LocalAction &spec)
{
    auto *action = new QAction(spec.text, &owner);
    if (!spec.icon.isEmpty())
        action->setIcon(theme.icon(spec.icon));
    action->setObjectName(spec.id);
    action->setShortcut(spec.shortcut);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setProperty(actionCategoryProperty, spec.category);
    if (!spec.shortcut.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(spec.text, spec.shortcut.toString(QKeySequence::NativeText)));
    QObject::connect(action, &QAction::triggered, &owner, [run = spec.run] { run(); });
    owner.addAction(action);
    return action;
}

QPushButton *makeActionButton(QAction &action, const char *kind)
{
    auto *button = new QPushButton;
    button->setProperty("kind", QLatin1String(kind));
    const auto follow = [button, &action] {
        button->setText(action.text());
        button->setToolTip(action.toolTip());
        button->setEnabled(action.isEnabled());
        if (button->parentWidget() || !action.isVisible()) // a button without a parent would open a window
            button->setVisible(action.isVisible());
        if (button->property("kind").toString().isEmpty())
            button->setIcon(action.icon());
    };
    button->setIconSize(iconWithAir);
    QObject::connect(&action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
    return button;
}

} // namespace roost::ui
