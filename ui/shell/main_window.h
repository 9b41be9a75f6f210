#pragma once

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace roost::ui {

class AdminPage;
class CertificatePage;
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
    CertificatePage &certificate() { return *m_certificate; }

    /// Takes the place on the screen that was kept there, if any, and keeps it there from now on.
    void usePlaceOf(QSettings &profileSettings);

    /// Nothing is kept for a profile any more.
    void forgetProfile() { m_profileSettings = nullptr; }

    /// Writes down where the window is.
    void keepPlace();

    /// Brings one of these to the front; the workspace, if there is one, ends.
    void showEntrance(QWidget &page);

    /// Lays one of these over the workspace, which stays as it is until showWorkspace().
    void coverWorkspace(QWidget &page);
    void showWorkspace();

    Workspace &openWorkspace(const WorkspaceContext &context);
    Workspace *workspace() const { return m_workspace; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void restorePlace();
    void closeWorkspace();

    QSettings &m_settings;
    QSettings *m_profileSettings = nullptr;
    QStackedWidget *m_stack = nullptr;
    StartupPage *m_startup = nullptr;
    ChoicePage *m_choice = nullptr;
    AdminPage *m_admin = nullptr;
    SignInPage *m_signIn = nullptr;
    CertificatePage *m_certificate = nullptr;
    Workspace *m_workspace = nullptr;
};

} // namespace roost::ui
