#pragma once

#include "ui/shell/entrance_page.h"
#include "ui/shell/server_profile.h"

class QButtonGroup;
class QPushButton;

namespace roost::ui {

class FormField;

/// The first question: work on this machine, on a server that was used before, or on another one. GUI thread.
class ChoicePage : public EntrancePage
{
    Q_OBJECT

public:
    explicit ChoicePage(const Theme &theme, QWidget *parent = nullptr);

    /// Offers the servers among them.
    void setKnown(const QList<ServerProfile> &profiles);

    /// The server that was named cannot be used.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void embeddedChosen();
    void serverChosen(const QUrl &server);
    void forgetRequested(const roost::ui::ServerProfile &profile);

private:
    struct Known
    {
        ServerProfile profile{};
        QPushButton *button = nullptr;
    };

    QPushButton *addChoice(int index, const QString &icon, const QString &title, const QString &text);
    const Known *chosenKnown() const;
    void showChoice();
    void submit();

    QPushButton *m_here = nullptr;
    QPushButton *m_server = nullptr;
    QButtonGroup *m_group = nullptr;
    QList<Known> m_known;
    FormField *m_address = nullptr;
    QPushButton *m_forget = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace roost::ui
