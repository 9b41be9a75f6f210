#pragma once

#include "ui/api/api_client.h"
#include "ui/api/realtime_client.h"
#include "ui/api/session_api.h"
#include "ui/shell/language.h"
#include "ui/shell/profile_store.h"
#include "ui/shell/secret_store.h"
#include "ui/shell/system_appearance.h"
#include "ui/widgets/theme.h"

#include <memory>

class QApplication;
class QSettings;

namespace roost::ui {

class MainWindow;

/// How the program was started.
struct ConsoleOptions
{
    bool demo = false;
    QUrl connectUrl{};       ///< a server to use now, whatever was used before
    QString dataDirectory{}; ///< of the embedded backend; empty for its default
    QString settingsPath{};  ///< an INI file; empty for the user's own
};

/// The console as a whole: from the first window to the workspace and back. GUI thread.
///
/// Knows nothing of the embedded backend: it asks for it with startEmbeddedRequested, and whoever runs it answers with
/// the embedded... slots, from any thread through queued connections.
class Console : public QObject
{
    Q_OBJECT

public:
    Console(QApplication &application, const ConsoleOptions &options, QObject *parent = nullptr);
    ~Console() override;

    /// Shows the window and begins: call once, then run the application.
    void start();

    MainWindow &window() { return *m_window; }
    Theme &theme() { return m_theme; }

public Q_SLOTS:
    /// What the embedded backend is doing: "Setting up the database…".
    void embeddedProgress(const QString &sentence);

    /// The embedded backend listens. With an e-mail and a password the console signs in with them and never asks.
    void embeddedReady(const QUrl &server, const QString &email, const QString &password);

    /// The embedded backend ended or did not start; a sentence that says why and what to do.
    void embeddedFailed(const QString &sentence);

    /// The account that createAdminRequested asked for exists, or why it does not.
    void adminCreated();
    void adminRefused(const QString &sentence);

Q_SIGNALS:
    /// Start the embedded backend, with demo data when the options say so. Comes again when the person retries.
    void startEmbeddedRequested(const QString &dataDirectory);

    /// Create the first admin's account in the embedded backend.
    void createAdminRequested(const QString &name, const QString &email, const QString &password);

private:
    void buildWindow();
    void connectWindow();
    void connectChoice();
    void connectSession();
    void begin();
    void enterProfile(const ServerProfile &profile);
    void startEmbedded();
    void reachServer();
    void failToReach(const Problem &problem);
    void trustCertificate(const QByteArray &fingerprint);
    void resumeSession();
    void askForSignIn();
    void askForSignInAgain();
    void signIn(const QString &email, const QString &password);
    void openWorkspace(const Account &account);
    void takeTokens(const QString &accessToken, const QString &refreshToken);
    void tellMissingKeychain();
    void endSession();
    void signOut();
    void chooseServer();
    void forget(const ServerProfile &profile);
    void leaveSession();
    void changeLanguage(Language::Choice choice);
    bool isDemo() const { return m_profile.kind == ServerProfile::Kind::Demo; }

    ConsoleOptions m_options;
    ProfileStore m_profiles;
    Language m_language;
    std::unique_ptr<QSettings> m_profileSettings; ///< of the profile
    Theme m_theme;
    SystemAppearance m_appearance;
    ApiClient m_api;
    RealtimeClient m_realtime;
    SessionApi m_sessions;
    SecretStore m_secrets;
    Account m_account; ///< of the workspace
    ServerProfile m_profile;
    QString m_email;    ///< given with the embedded backend
    QString m_password; ///< the same
    bool m_isFirstRun = false;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace roost::ui
