#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class AccountTokenService;
class SignInService;
class UserService;

/// Accounts and sign-in over HTTP. Any worker thread.
class UserController
{
public:
    UserController(SignInService &signIn, AccountTokenService &accountTokens, UserService &users);

    http::Response registerAccount(const http::Request &request) const;
    http::Response login(const http::Request &request) const;
    http::Response refresh(const http::Request &request) const;
    http::Response logout(const http::Request &request) const;
    http::Response requestPasswordReset(const http::Request &request) const;
    http::Response resetPassword(const http::Request &request) const;
    http::Response verifyEmail(const http::Request &request) const;
    http::Response showMe(const http::Request &request) const;
    http::Response updateMe(const http::Request &request) const;
    http::Response addMyRole(const http::Request &request) const;
    http::Response list(const http::Request &request) const;
    http::Response administer(const http::Request &request) const;
    http::Response listAudit(const http::Request &request) const;

private:
    SignInService &m_signIn;
    AccountTokenService &m_accountTokens;
    UserService &m_users;
};

} // namespace roost
