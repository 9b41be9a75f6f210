#pragma once

#include "ui/shell/overlay.h"
#include "ui/shell/palette_item.h"

#include <QTimer>

class QLineEdit;
class QListView;

namespace roost::ui {

class ActionRegistry;
class PaletteModel;

/// Goes to any page, booking or property by name or code, and runs any action. GUI thread.
class CommandPalette : public Overlay
{
    Q_OBJECT

public:
    /// Looks for a text elsewhere, and gives what it found to the second argument, now or later.
    using Finder =
        std::function<void(const QString &text, const std::function<void(const QList<PaletteItem> &)> &found)>;

    CommandPalette(const Theme &theme, const ActionRegistry &actions, Finder finder, QWidget *window);

    void openEmpty();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void find();
    void runCurrent();
    void moveSelection(int rows);

    const ActionRegistry &m_actions;
    Finder m_finder;
    PaletteModel *m_model = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    QTimer m_typingPause;
};

} // namespace roost::ui
