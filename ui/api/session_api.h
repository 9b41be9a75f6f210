#pragma once

#include "ui/api/answer.h"

#include <QStringList>

namespace roost::ui {

/// The account that is signed in.
struct Account
{
    QString id{};
    QString email{};
    QString name{};
    QStringList roles{};

    static Account fromJson(const QJsonObject &object);
};

/// What a person types to open an account.
struct NewAccount
{
    QString name{};
    QString email{};
    QString password{};
};

/// Signing in and out. GUI thread; a callback is dropped when its context is gone.
///
/// Signing in and resuming give the tokens to the client before they answer.
class SessionApi
{
public:
    using Done = std::function<void(const std::optional<Problem> &)>;

    explicit SessionApi(ApiClient &client);

    /// Whether a Roost server is there and all its parts answer.
    void checkReady(QObject *context, Done callback);

    void logIn(const QString &email, const QString &password, QObject *context, Answer<Account> callback);

    /// Signs in with a refresh token that was kept.
    void resume(const QString &refreshToken, QObject *context, Answer<Account> callback);

    /// Opens an account with the role guest; it is not signed in by that.
    void registerAccount(const NewAccount &account, QObject *context, Answer<Account> callback);

    /// Ends the session on the server and forgets the tokens at once.
    void logOut(QObject *context, Done callback);

    void showMe(QObject *context, Answer<Account> callback);

private:
    ApiClient::Callback takingTokens(Answer<Account> callback);

    ApiClient &m_client;
};

} // namespace roost::ui
