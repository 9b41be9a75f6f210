#pragma once

#include "ui/shell/overlay.h"

namespace roost::ui {

class ActionRegistry;

/// All shortcuts of the window, by category. GUI thread.
class ShortcutSheet : public Overlay
{
    Q_OBJECT

public:
    ShortcutSheet(const Theme &theme, const ActionRegistry &actions, QWidget *window);

    /// With those of what is shown now.
    void openCurrent();

private:
    QWidget *buildList() const;

    const ActionRegistry &m_actions;
    QWidget *m_list = nullptr;
};

} // namespace roost::ui
