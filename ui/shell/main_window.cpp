#include "ui/shell/main_window.h"

#include "ui/shell/admin_page.h"
#include "ui/shell/certificate_page.h"
#include "ui/shell/choice_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/startup_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/logo.h"

#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>

namespace roost::ui {

namespace {
const char *const geometryKey = "window/geometry";
constexpr QSize firstSize(1440, 900);
constexpr QSize smallestSize(1024, 640);
constexpr int iconExtent = 64;
} // namespace

MainWindow::MainWindow(const Theme &theme, QSettings &settings)
    : m_settings(settings)
    , m_stack(new QStackedWidget)
    , m_startup(new StartupPage(theme))
    , m_choice(new ChoicePage(theme))
    , m_admin(new AdminPage(theme))
    , m_signIn(new SignInPage(theme))
    , m_certificate(new CertificatePage(theme))
{
    setWindowTitle(QStringLiteral("Roost"));
    setWindowIcon(Logo::pixmap(theme, iconExtent));
    for (QWidget *page :
         {static_cast<QWidget *>(m_startup), static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_admin),
          static_cast<QWidget *>(m_signIn), static_cast<QWidget *>(m_certificate)})
        m_stack->addWidget(page);
    setCentralWidget(m_stack);
    setMinimumSize(smallestSize);
    restorePlace();
}

MainWindow::~MainWindow() = default;

void MainWindow::restorePlace()
{
    if (!restoreGeometry(m_settings.value(QLatin1String(geometryKey)).toByteArray()))
        resize(firstSize);
}

void MainWindow::usePlaceOf(QSettings &profileSettings)
{
    m_profileSettings = &profileSettings;
    restoreGeometry(profileSettings.value(QLatin1String(geometryKey)).toByteArray());
}

void MainWindow::keepPlace()
{
    m_settings.setValue(QLatin1String(geometryKey), saveGeometry());
    if (m_profileSettings)
        m_profileSettings->setValue(QLatin1String(geometryKey), saveGeometry());
}

void MainWindow::showEntrance(QWidget &page)
{
    closeWorkspace();
    m_stack->setCurrentWidget(&page);
    page.setFocus();
}

void MainWindow::coverWorkspace(QWidget &page)
{
    m_stack->setCurrentWidget(&page);
    page.setFocus();
}

void MainWindow::showWorkspace()
{
    m_stack->setCurrentWidget(m_workspace);
}

Workspace &MainWindow::openWorkspace(const WorkspaceContext &context)
{
    closeWorkspace();
    m_workspace = new Workspace(context);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    return *m_workspace;
}

void MainWindow::closeWorkspace()
{
    if (!m_workspace)
        return;
    // What closes it may be one of its own menus.
    m_stack->removeWidget(m_workspace);
    m_workspace->deleteLater();
    m_workspace = nullptr;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_workspace && m_workspace->hasUnsavedChanges()) {
        event->ignore();
        m_workspace->leave([this] { close(); });
        return;
    }
    keepPlace();
    QMainWindow::closeEvent(event);
}

} // namespace roost::ui
