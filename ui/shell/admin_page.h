#pragma once

#include "ui/api/session_api.h"
#include "ui/shell/entrance_page.h"

class QPushButton;

namespace roost::ui {

class FormField;

/// The first account of a new installation, which is an admin's. GUI thread.
class AdminPage : public EntrancePage
{
    Q_OBJECT

public:
    explicit AdminPage(const Theme &theme, QWidget *parent = nullptr);

    NewAccount account() const;
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void createRequested();

    /// The installation has an account already: sign in.
    void signInChosen();

private:
    void submit();
    void setBusy(bool isBusy);

    FormField *m_name = nullptr;
    FormField *m_email = nullptr;
    FormField *m_password = nullptr;
    QPushButton *m_create = nullptr;
};

} // namespace roost::ui
