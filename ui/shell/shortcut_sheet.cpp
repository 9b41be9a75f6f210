#include "ui/shell/shortcut_sheet.h"

#include "ui/shell/action_registry.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int panelWidth = 420;
}

ShortcutSheet::ShortcutSheet(const Theme &theme, const ActionRegistry &actions, QWidget *window)
    : Overlay(theme, panelWidth, window)
    , m_actions(actions)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Keyboard shortcuts"));
    panelLayout().setContentsMargins(20, 16, 20, 20);
    panelLayout().addWidget(makeLabel(tr("Keyboard shortcuts"), "page"));
}

void ShortcutSheet::openCurrent()
{
    delete m_list;
    m_list = buildList();
    panelLayout().addWidget(m_list);
    open();
}

QWidget *ShortcutSheet::buildList() const
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(6);
    QString category;
    int row = 0;
    const auto actions = m_actions.actions();
    for (const auto *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        if (ActionRegistry::categoryOf(*action) != category) {
            category = ActionRegistry::categoryOf(*action);
            auto *heading = makeLabel(category, "label", "text3");
            heading->setContentsMargins(0, 10, 0, 0);
            grid->addWidget(heading, row++, 0, 1, 2);
        }
        grid->addWidget(makeLabel(action->text()), row, 0);
        grid->addWidget(makeLabel(action->shortcut().toString(QKeySequence::NativeText), "key"), row++, 1,
                        Qt::AlignRight);
    }
    return list;
}

} // namespace roost::ui
