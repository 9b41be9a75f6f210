#include "ui/shell/console.h"

#include "ui/shell/admin_page.h"
#include "ui/shell/choice_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/startup_page.h"
#include "ui/shell/workspace.h"

#include <QApplication>

#include <tuple>

namespace roost::ui {

namespace {

const char *const kindKey = "profile/kind";
const char *const serverKey = "profile/server";
const char *const themeKey = "window/theme";

std::unique_ptr<QSettings> openSettings(const QString &path)
{
    if (path.isEmpty())
        return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("roost"),
                                           QStringLiteral("console"));
    return std::make_unique<QSettings>(path, QSettings::IniFormat);
}

} // namespace

Console::Console(QApplication &application, const ConsoleOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_settings(openSettings(options.settingsPath))
    , m_sessions(m_api)
{
    installLanguage();
    m_theme.install(application);
    m_window = std::make_unique<MainWindow>(m_theme, *m_settings);
    connectWindow();
    connectSession();
}

void Console::installLanguage()
{
    // The C locale writes amounts and dates for programs, not for people.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto folder = QStringLiteral(":/translations");
    if (!m_translator.load(QLocale(), QStringLiteral("roost"), QStringLiteral("_"), folder))
        std::ignore = m_translator.load(QStringLiteral("roost_en"), folder);
    QCoreApplication::installTranslator(&m_translator);
}

Console::~Console()
{
    m_realtime.close();
}

void Console::connectWindow()
{
    connect(&m_window->startup(), &StartupPage::retryRequested, this, [this] { enterProfile(m_profile); });
    connect(&m_window->startup(), &StartupPage::otherServerRequested, this, &Console::chooseServer);
    connect(&m_window->signIn(), &SignInPage::otherServerRequested, this, &Console::chooseServer);
    connect(&m_window->signIn(), &SignInPage::signInRequested, this, &Console::signIn);
    connect(&m_window->choice(), &ChoicePage::embeddedChosen, this, [this] {
        m_isFirstRun = true;
        enterProfile({ServerProfile::Kind::Embedded, {}});
    });
    connect(&m_window->choice(), &ChoicePage::serverChosen, this, [this](const QUrl &server) {
        m_isFirstRun = true;
        enterProfile({ServerProfile::Kind::Server, server});
    });
    connect(&m_window->admin(), &AdminPage::signInChosen, this, [this] { askForSignIn(); });
    connect(&m_window->admin(), &AdminPage::createRequested, this, [this] {
        const auto account = m_window->admin().account();
        Q_EMIT createAdminRequested(account.name, account.email, account.password);
    });
}

void Console::connectSession()
{
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
    } else if (const auto kept = keptProfile()) {
        enterProfile(*kept);
    } else {
        m_window->showEntrance(m_window->choice());
    }
}

void Console::enterProfile(const ServerProfile &profile)
{
    m_profile = profile;
    m_profileSettings = openSettings(m_options.settingsPath);
    m_profileSettings->beginGroup(QStringLiteral("profiles"));
    m_profileSettings->beginGroup(profile.id());
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
        if (!problem)
            resumeSession();
        else if (m_isFirstRun)
            m_window->choice().showProblem(problem->detail);
        else
            m_window->startup().showFailure(problem->detail);
    });
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
                m_window->startup().showFailure(problem->detail);
            else
                askForSignIn();
        });
    });
}

void Console::askForSignIn(const QString &notice)
{
    m_window->signIn().prepare(m_profile.name(), notice);
    m_window->showEntrance(m_window->signIn());
}

void Console::signIn(const QString &email, const QString &password)
{
    m_sessions.logIn(email, password, this, [this](const Account &account, const std::optional<Problem> &problem) {
        if (!problem) {
            openWorkspace(account);
            return;
        }
        if (!m_window->signIn().isVisible())
            askForSignIn();
        m_window->signIn().showProblem(*problem);
    });
}

void Console::openWorkspace(const Account &account)
{
    m_isFirstRun = false;
    keepProfile();
    auto &workspace =
        m_window->openWorkspace({m_api, m_realtime, m_theme, *m_profileSettings, account, m_profile.name()});
    connect(&workspace, &Workspace::signOutRequested, this, &Console::signOut);
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
    m_realtime.close();
    m_secrets.remove(m_profile.id());
    if (m_email.isEmpty())
        askForSignIn(tr("Your session has ended. Sign in again."));
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
    m_window->showEntrance(m_window->choice());
}

std::optional<ServerProfile> Console::keptProfile() const
{
    const auto kind = m_settings->value(QLatin1String(kindKey)).toString();
    if (kind == QLatin1String("embedded"))
        return ServerProfile{ServerProfile::Kind::Embedded, {}};
    if (kind == QLatin1String("server"))
        return ServerProfile{ServerProfile::Kind::Server, QUrl(m_settings->value(QLatin1String(serverKey)).toString())};
    return {};
}

void Console::keepProfile()
{
    if (isDemo())
        return;
    const bool isServer = m_profile.kind == ServerProfile::Kind::Server;
    m_settings->setValue(QLatin1String(kindKey), isServer ? QStringLiteral("server") : QStringLiteral("embedded"));
    m_settings->setValue(QLatin1String(serverKey), m_profile.server.toString());
}

} // namespace roost::ui
