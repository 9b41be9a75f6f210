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

private:
    void addShortcuts(const ActionRegistry &actions);
};

} // namespace roost::ui
