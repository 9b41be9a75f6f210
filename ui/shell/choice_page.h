#pragma once

#include "ui/shell/entrance_page.h"

#include <QUrl>

class QPushButton;

namespace roost::ui {

class FormField;

/// The first question: work on this machine, or connect to a server. GUI thread.
class ChoicePage : public EntrancePage
{
    Q_OBJECT

public:
    explicit ChoicePage(const Theme &theme, QWidget *parent = nullptr);

    /// The server that was named cannot be used.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void embeddedChosen();
    void serverChosen(const QUrl &server);

private:
    QPushButton *addChoice(const QString &icon, const QString &title, const QString &text);
    void showChoice();
    void submit();

    QPushButton *m_here = nullptr;
    QPushButton *m_server = nullptr;
    FormField *m_address = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace roost::ui
