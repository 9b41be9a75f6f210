#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost {

class SignInService;
class UserService;

/// Accounts and sign-in over HTTP. Any worker thread.
class UserController
{
public:
    UserController(SignInService &signIn, UserService &users);

    http::Response registerAccount(const http::Request &request) const;
    http::Response login(const http::Request &request) const;
    http::Response refresh(const http::Request &request) const;
    http::Response logout(const http::Request &request) const;
    http::Response showMe(const http::Request &request) const;
    http::Response updateMe(const http::Request &request) const;
    http::Response addMyRole(const http::Request &request) const;
    http::Response list(const http::Request &request) const;
    http::Response administer(const http::Request &request) const;
    http::Response listAudit(const http::Request &request) const;

private:
    SignInService &m_signIn;
    UserService &m_users;
};

} // namespace roost
