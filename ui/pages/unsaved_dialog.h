#pragma once

#include <QDialog>

#include <functional>

namespace roost::ui {

/// Asks what to do with what was typed and not saved, before one goes elsewhere. It deletes itself when closed; Escape
/// stays. GUI thread.
class UnsavedDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choices
    {
        std::function<void()> save{};
        std::function<void()> discard{};
    };

    UnsavedDialog(const QString &sentence, const Choices &choices, QWidget *parent);
};

} // namespace roost::ui
