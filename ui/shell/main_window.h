#pragma once

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace roost::ui {

class AdminPage;
class ChoicePage;
class SignInPage;
class StartupPage;
class Theme;
class Workspace;
struct WorkspaceContext;

/// The window: one of the entrance's pages, or the workspace. Keeps its place on the screen. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const Theme &theme, QSettings &settings);
    ~MainWindow() override;

    StartupPage &startup() { return *m_startup; }
    ChoicePage &choice() { return *m_choice; }
    AdminPage &admin() { return *m_admin; }
    SignInPage &signIn() { return *m_signIn; }

    /// Brings one of the four to the front; the workspace, if there is one, ends.
    void showEntrance(QWidget &page);

    Workspace &openWorkspace(const WorkspaceContext &context);
    Workspace *workspace() const { return m_workspace; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void restorePlace();
    void closeWorkspace();

    QSettings &m_settings;
    QStackedWidget *m_stack = nullptr;
    StartupPage *m_startup = nullptr;
    ChoicePage *m_choice = nullptr;
    AdminPage *m_admin = nullptr;
    SignInPage *m_signIn = nullptr;
    Workspace *m_workspace = nullptr;
};

} // namespace roost::ui
