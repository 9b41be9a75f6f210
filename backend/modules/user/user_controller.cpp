#include "backend/modules/user/user_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/user/account_token_service.h"
#include "backend/modules/user/secret_token.h"
#include "backend/modules/user/sign_in_service.h"
#include "backend/modules/user/user_json.h"
#include "backend/modules/user/user_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

Response answer(const User &user, int status = 200)
{
    return Response::json(toJson(user), status).withVersion(user.version);
}

QString refreshTokenOf(const Request &request)
{
    return request.json.value(u"refresh_token").toString();
}

std::optional<Role> roleOf(const Request &request)
{
    const auto name = request.queryValue("role");
    if (!name)
        return std::nullopt;
    const Roles roles = rolesFromNames({*name});
    if (!roles)
        throw Invalid(QStringLiteral("?role"), QStringLiteral("ENUM"), QStringLiteral("Must be guest, host or admin."));
    return static_cast<Role>(roles.toInt());
}

} // namespace

UserController::UserController(SignInService &signIn, AccountTokenService &accountTokens, UserService &users)
    : m_signIn(signIn)
    , m_accountTokens(accountTokens)
    , m_users(users)
{
}

Response UserController::registerAccount(const Request &request) const
{
    return answer(m_signIn.registerAccount(registrationFromJson(request.json)), 201);
}

Response UserController::login(const Request &request) const
{
    const Tokens tokens =
        m_signIn.login(request.json.value(u"email").toString(), request.json.value(u"password").toString(),
                       QString::fromUtf8(request.headers.value("User-Agent")));
    return Response::json(toJson(tokens));
}

Response UserController::refresh(const Request &request) const
{
    return Response::json(toJson(m_signIn.refresh(refreshTokenOf(request))));
}

Response UserController::logout(const Request &request) const
{
    m_signIn.logout(refreshTokenOf(request));
    return Response::noContent();
}

Response UserController::requestPasswordReset(const Request &request) const
{
    m_accountTokens.requestPasswordReset(request.json.value(u"email").toString());
    return Response::json(
        {{QStringLiteral("detail"), QStringLiteral("If there is such an account, a mail is on its way.")}}, 202);
}

Response UserController::resetPassword(const Request &request) const
{
    m_accountTokens.resetPassword(SecretToken(request.json.value(u"token").toString()),
                                  request.json.value(u"password").toString());
    return Response::noContent();
}

Response UserController::verifyEmail(const Request &request) const
{
    m_accountTokens.verifyEmail(SecretToken(request.json.value(u"token").toString()));
    return Response::noContent();
}

Response UserController::showMe(const Request &request) const
{
    return answer(m_users.me(request.actor));
}

Response UserController::updateMe(const Request &request) const
{
    return answer(m_users.updateMe(request.actor, request.ifMatchVersion(), userChangeFromJson(request.json)));
}

Response UserController::addMyRole(const Request &request) const
{
    return answer(m_users.becomeHost(request.actor));
}

Response UserController::list(const Request &request) const
{
    const auto cursor = Cursor::of(request, 1);
    const auto after = cursor ? std::optional(cursor->id<UserId>(0)) : std::nullopt;
    const UserFilter filter{.text = request.queryValue("q").value_or(QString()), .role = roleOf(request)};
    const Page<User> page = m_users.list(request.actor, filter, http::pageLimit(request), after);

    QJsonArray items;
    for (const User &user : page.items)
        items.append(toJson(user));
    return Response::json(http::pageJson(
        items, page.hasMore ? std::optional(Cursor({page.items.constLast().id.toString()})) : std::nullopt));
}

Response UserController::administer(const Request &request) const
{
    return answer(m_users.administer(request.actor, request.pathId<UserId>(), request.ifMatchVersion(),
                                     userAdministrationFromJson(request.json)));
}

Response UserController::listAudit(const Request &request) const
{
    const auto cursor = Cursor::of(request, 1);
    const auto after = cursor ? std::optional(cursor->id<AuditId>(0)) : std::nullopt;
    const Page<AuditEntry> page = m_users.audit(request.actor, http::pageLimit(request), after);

    QJsonArray items;
    for (const AuditEntry &entry : page.items)
        items.append(toJson(entry));
    return Response::json(http::pageJson(
        items, page.hasMore ? std::optional(Cursor({page.items.constLast().id.toString()})) : std::nullopt));
}

} // namespace roost
