#pragma once

#include "ui/shell/entrance_page.h"

class QProgressBar;
class QPushButton;

namespace roost::ui {

/// What the window waits for before there is a server to talk to. GUI thread.
class StartupPage : public EntrancePage
{
    Q_OBJECT

public:
    explicit StartupPage(const Theme &theme, QWidget *parent = nullptr);

    void showProgress(const QString &sentence);

    /// Ends the waiting: what went wrong, and a button to try again.
    void showFailure(const QString &sentence);

Q_SIGNALS:
    void retryRequested();

    /// Leave this server and choose another.
    void otherServerRequested();

private:
    QLabel *m_sentence = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_other = nullptr;
};

} // namespace roost::ui
