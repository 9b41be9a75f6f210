#include "ui/shell/console.h"

#include "ui/shell/admin_page.h"
#include "ui/shell/certificate_page.h"
#include "ui/shell/choice_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/startup_page.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QSettings>

namespace roost::ui {

namespace {

const char *const themeKey = "window/theme";
const char *const languageKey = "window/language";

} // namespace

Console::Console(QApplication &application, const ConsoleOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_profiles(options.settingsPath)
    , m_appearance(QDBusConnection::sessionBus())
    , m_sessions(m_api)
{
    m_language.use(Language::fromSetting(m_profiles.general().value(QLatin1String(languageKey)).toString()));
    connect(&m_appearance, &SystemAppearance::darkPreferred, &m_theme, &Theme::setSystemDark);
    m_theme.install(application);
    buildWindow();
    connectSession();
}

Console::~Console()
{
    m_realtime.close();
}

void Console::buildWindow()
{
    m_window = std::make_unique<MainWindow>(m_theme, m_profiles.general());
    connectWindow();
    connectChoice();
}

void Console::connectWindow()
{
    connect(&m_window->startup(), &StartupPage::retryRequested, this, [this] { enterProfile(m_profile); });
    connect(&m_window->startup(), &StartupPage::otherServerRequested, this, &Console::chooseServer);
    connect(&m_window->signIn(), &SignInPage::otherServerRequested, this, &Console::chooseServer);
    connect(&m_window->signIn(), &SignInPage::signInRequested, this, &Console::signIn);
    connect(&m_window->certificate(), &CertificatePage::trusted, this, &Console::trustCertificate);
    connect(&m_window->certificate(), &CertificatePage::retryRequested, this, [this] { enterProfile(m_profile); });
    connect(&m_window->certificate(), &CertificatePage::otherServerRequested, this, &Console::chooseServer);
    connect(&m_window->admin(), &AdminPage::signInChosen, this, [this] { askForSignIn(); });
    connect(&m_window->admin(), &AdminPage::createRequested, this, [this] {
        const auto account = m_window->admin().account();
        Q_EMIT createAdminRequested(account.name, account.email, account.password);
    });
}

void Console::connectChoice()
{
    const auto enter = [this](const ServerProfile &profile) {
        m_isFirstRun = !m_profiles.profiles().contains(profile);
        enterProfile(profile);
    };
    connect(&m_window->choice(), &ChoicePage::embeddedChosen, this, [enter] {
        enter({ServerProfile::Kind::Embedded, {}});
    });
    connect(&m_window->choice(), &ChoicePage::serverChosen, this, [enter](const QUrl &server) {
        enter({ServerProfile::Kind::Server, server});
    });
    connect(&m_window->choice(), &ChoicePage::forgetRequested, this, &Console::forget);
}

void Console::connectSession()
{
    connect(&m_api, &ApiClient::certificateTrusted, &m_realtime, &RealtimeClient::ignoreCertificateErrors);
    connect(&m_api, &ApiClient::tokensChanged, this, &Console::takeTokens);
    connect(&m_api, &ApiClient::sessionEnded, this, &Console::endSession);
    connect(&m_realtime, &RealtimeClient::tokenRefused, &m_api, &ApiClient::renew);
    connect(&m_secrets, &SecretStore::keychainMissing, this, &Console::tellMissingKeychain);
}

void Console::start()
{
    m_window->show();
    begin();
}

void Console::begin()
{
    if (m_options.demo) {
        enterProfile({ServerProfile::Kind::Demo, {}});
    } else if (!m_options.connectUrl.isEmpty()) {
        enterProfile({ServerProfile::Kind::Server, m_options.connectUrl});
    } else if (const auto known = m_profiles.profiles(); !known.isEmpty()) {
        enterProfile(known.first());
    } else {
        chooseServer();
    }
}

void Console::enterProfile(const ServerProfile &profile)
{
    m_window->keepPlace();
    m_window->forgetProfile();
    m_profile = profile;
    m_profileSettings = m_profiles.settingsOf(profile);
    m_window->usePlaceOf(*m_profileSettings);
    m_api.setTrustedCertificate(m_profiles.trustedCertificate(profile));
    m_theme.setMode(static_cast<Theme::Mode>(m_profileSettings->value(QLatin1String(themeKey)).toInt()));
    if (profile.kind == ServerProfile::Kind::Server)
        reachServer();
    else
        startEmbedded();
}

void Console::startEmbedded()
{
    m_window->startup().showProgress(tr("Starting the backend…"));
    m_window->showEntrance(m_window->startup());
    Q_EMIT startEmbeddedRequested(m_options.dataDirectory);
}

void Console::embeddedProgress(const QString &sentence)
{
    m_window->startup().showProgress(sentence);
}

void Console::embeddedReady(const QUrl &server, const QString &email, const QString &password)
{
    m_api.setServer(server);
    m_email = email;
    m_password = password;
    if (!email.isEmpty())
        signIn(email, password);
    else if (m_isFirstRun)
        m_window->showEntrance(m_window->admin());
    else
        resumeSession();
}

void Console::embeddedFailed(const QString &sentence)
{
    m_realtime.close();
    m_window->startup().showFailure(sentence);
    m_window->showEntrance(m_window->startup());
}

void Console::adminCreated()
{
    const auto account = m_window->admin().account();
    signIn(account.email, account.password);
}

void Console::adminRefused(const QString &sentence)
{
    m_window->admin().showProblem(sentence);
}

void Console::reachServer()
{
    m_api.setServer(m_profile.server);
    if (!m_isFirstRun) {
        m_window->startup().showProgress(tr("Connecting to %1…").arg(m_profile.name()));
        m_window->showEntrance(m_window->startup());
    }
    m_sessions.checkReady(this, [this](const std::optional<Problem> &problem) {
        if (problem)
            failToReach(*problem);
        else
            resumeSession();
    });
}

void Console::failToReach(const Problem &problem)
{
    if (problem.certificate) {
        m_window->certificate().showCertificate(m_profile.name(), *problem.certificate);
        m_window->showEntrance(m_window->certificate());
    } else if (m_isFirstRun) {
        m_window->choice().showProblem(problem.detail);
        m_window->showEntrance(m_window->choice());
    } else {
        m_window->startup().showFailure(problem.detail);
        m_window->showEntrance(m_window->startup());
    }
}

void Console::trustCertificate(const QByteArray &fingerprint)
{
    m_profiles.trustCertificate(m_profile, fingerprint);
    enterProfile(m_profile);
}

void Console::resumeSession()
{
    m_secrets.read(m_profile.id(), this, [this](const QString &refreshToken) {
        if (refreshToken.isEmpty()) {
            askForSignIn();
            return;
        }
        m_sessions.resume(refreshToken, this, [this](const Account &account, const std::optional<Problem> &problem) {
            if (!problem)
                openWorkspace(account);
            else if (problem->isUnreachable())
                failToReach(*problem);
            else
                askForSignIn();
        });
    });
}

void Console::askForSignIn()
{
    m_window->signIn().prepare(m_profile.name(), {});
    m_window->showEntrance(m_window->signIn());
}

/// With what one was doing still there behind it.
void Console::askForSignInAgain()
{
    m_window->signIn().prepare(m_profile.name(), tr("Your session has ended. Sign in again."));
    m_window->coverWorkspace(m_window->signIn());
}

void Console::signIn(const QString &email, const QString &password)
{
    m_sessions.logIn(email, password, this, [this](const Account &account, const std::optional<Problem> &problem) {
        if (!problem) {
            openWorkspace(account);
            return;
        }
        if (!m_window->signIn().isVisible() && m_window->workspace())
            askForSignInAgain();
        else if (!m_window->signIn().isVisible())
            askForSignIn();
        m_window->signIn().showProblem(*problem);
    });
}

void Console::openWorkspace(const Account &account)
{
    m_isFirstRun = false;
    m_profiles.remember(m_profile);
    const bool isSame = account.id == m_account.id && account.roles == m_account.roles;
    if (isSame && m_window->workspace()) {
        m_window->showWorkspace();
        return;
    }
    m_account = account;
    auto &workspace = m_window->openWorkspace({m_api, m_realtime, m_theme, *m_profileSettings, account,
                                               m_profile.name(), m_profiles.profiles(), m_language.choice()});
    connect(&workspace, &Workspace::signOutRequested, this, &Console::signOut);
    connect(&workspace, &Workspace::otherServerRequested, this, [this] {
        leaveSession();
        chooseServer();
    });
    connect(&workspace, &Workspace::profileRequested, this, [this](const ServerProfile &profile) {
        leaveSession();
        enterProfile(profile);
    });
    // What is chosen in it is built anew with its menus.
    connect(&workspace, &Workspace::languageRequested, this, &Console::changeLanguage, Qt::QueuedConnection);
}

void Console::tellMissingKeychain()
{
    if (auto *workspace = m_window->workspace())
        workspace->showToast(tr("There is no keychain here: you stay signed in until you close Roost."));
}

void Console::takeTokens(const QString &accessToken, const QString &refreshToken)
{
    m_realtime.open(m_api.server(), accessToken);
    if (!isDemo())
        m_secrets.write(m_profile.id(), refreshToken);
}

void Console::endSession()
{
    m_realtime.suspend();
    m_secrets.remove(m_profile.id());
    if (m_email.isEmpty())
        askForSignInAgain();
    else
        signIn(m_email, m_password);
}

void Console::signOut()
{
    m_realtime.close();
    m_secrets.remove(m_profile.id());
    m_sessions.logOut(this, [](const std::optional<Problem> &) {});
    askForSignIn();
}

void Console::chooseServer()
{
    m_window->choice().setKnown(m_profiles.profiles());
    m_window->showEntrance(m_window->choice());
}

void Console::forget(const ServerProfile &profile)
{
    m_window->forgetProfile();
    m_profiles.forget(profile);
    m_secrets.remove(profile.id());
    chooseServer();
}

/// Leaves the server without signing out there: one comes back without a password.
void Console::leaveSession()
{
    m_realtime.close();
    m_api.clearTokens();
    m_email.clear();
    m_password.clear();
}

void Console::changeLanguage(Language::Choice choice)
{
    m_profiles.general().setValue(QLatin1String(languageKey), Language::toSetting(choice));
    m_window->keepPlace();
    m_language.use(choice);
    const auto before = std::move(m_window);
    buildWindow();
    m_window->usePlaceOf(*m_profileSettings);
    openWorkspace(m_account);
    m_window->show();
}

} // namespace roost::ui
