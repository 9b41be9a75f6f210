#include "ui/api/session_api.h"

#include "ui/api/json_fields.h"

namespace roost::ui {

Account Account::fromJson(const QJsonObject &object)
{
    return {textField(object, "id"), textField(object, "email"), textField(object, "name"),
            textsField(object, "roles")};
}

SessionApi::SessionApi(ApiClient &client)
    : m_client(client)
{
}

void SessionApi::checkReady(QObject *context, Done callback)
{
    m_client.get(QStringLiteral("/readyz"), {}, context, [this, callback](const ApiReply &reply) {
        const bool isRoost = reply.isOk() ? reply.json.contains(QLatin1String("status")) : reply.status != 404;
        if (isRoost)
            callback(reply.problem);
        else
            callback(Problem::notRoost(m_client.server().authority()));
    });
}

void SessionApi::logIn(const QString &email, const QString &password, QObject *context, Answer<Account> callback)
{
    const QJsonObject body{{QStringLiteral("email"), email}, {QStringLiteral("password"), password}};
    m_client.send("POST", QStringLiteral("/auth/login"), body, context, takingTokens(std::move(callback)));
}

void SessionApi::resume(const QString &refreshToken, QObject *context, Answer<Account> callback)
{
    const QJsonObject body{{QStringLiteral("refresh_token"), refreshToken}};
    m_client.send("POST", QStringLiteral("/auth/refresh"), body, context, takingTokens(std::move(callback)));
}

void SessionApi::registerAccount(const NewAccount &account, QObject *context, Answer<Account> callback)
{
    const QJsonObject body{{QStringLiteral("name"), account.name},
                           {QStringLiteral("email"), account.email},
                           {QStringLiteral("password"), account.password}};
    m_client.send("POST", QStringLiteral("/auth/register"), body, context, readingInto<Account>(std::move(callback)));
}

void SessionApi::logOut(QObject *context, Done callback)
{
    const QJsonObject body{{QStringLiteral("refresh_token"), m_client.refreshToken()}};
    m_client.clearTokens();
    m_client.send("POST", QStringLiteral("/auth/logout"), body, context,
                  [callback](const ApiReply &reply) { callback(reply.problem); });
}

void SessionApi::showMe(QObject *context, Answer<Account> callback)
{
    m_client.get(QStringLiteral("/users/me"), {}, context, readingInto<Account>(std::move(callback)));
}

ApiClient::Callback SessionApi::takingTokens(Answer<Account> callback)
{
    return [&client = m_client, callback = std::move(callback)](const ApiReply &reply) {
        if (!reply.isOk()) {
            callback({}, reply.problem);
            return;
        }
        client.setTokens(textField(reply.json, "access_token"), numberField(reply.json, "expires_in"),
                         textField(reply.json, "refresh_token"));
        callback(Account::fromJson(objectField(reply.json, "user")), {});
    };
}

} // namespace roost::ui
