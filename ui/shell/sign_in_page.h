#pragma once

#include "ui/api/problem.h"
#include "ui/shell/entrance_page.h"

class QPushButton;

namespace roost::ui {

class FormField;

/// E-mail and password for one server. GUI thread.
class SignInPage : public EntrancePage
{
    Q_OBJECT

public:
    explicit SignInPage(const Theme &theme, QWidget *parent = nullptr);

    /// place: the server's name; notice: why one has to sign in again, or nothing. What was typed stays.
    void prepare(const QString &place, const QString &notice);

    void showProblem(const Problem &problem);
    void setBusy(bool isBusy);

Q_SIGNALS:
    void signInRequested(const QString &email, const QString &password);
    void otherServerRequested();

private:
    void submit();

    FormField *m_email = nullptr;
    FormField *m_password = nullptr;
    QPushButton *m_signIn = nullptr;
};

} // namespace roost::ui
