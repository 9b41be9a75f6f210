#include "backend/modules/user/user_routes.h"

#include "backend/modules/user/user_controller.h"

namespace roost {

QList<http::Route> userRoutes(UserController &controller)
{
    using enum http::Method;
    using enum http::Access;
    using http::bind;

    QList<http::Route> routes{
        {Post, "/api/v1/auth/register", Public, bind(controller, &UserController::registerAccount)},
        {Post, "/api/v1/auth/login", Public, bind(controller, &UserController::login)},
        {Post, "/api/v1/auth/refresh", Public, bind(controller, &UserController::refresh)},
        {Post, "/api/v1/auth/logout", Public, bind(controller, &UserController::logout)},
        {Post, "/api/v1/auth/password/forgot", Public, bind(controller, &UserController::requestPasswordReset)},
        {Post, "/api/v1/auth/password/reset", Public, bind(controller, &UserController::resetPassword)},
        {Post, "/api/v1/auth/verify-email", Public, bind(controller, &UserController::verifyEmail)},
        {Get, "/api/v1/users/me", User, bind(controller, &UserController::showMe)},
        {Patch, "/api/v1/users/me", User, bind(controller, &UserController::updateMe)},
        {Post, "/api/v1/users/me/roles", User, bind(controller, &UserController::addMyRole)},
        {Get, "/api/v1/users", Admin, bind(controller, &UserController::list)},
        {Patch, "/api/v1/users/{id}", Admin, bind(controller, &UserController::administer)},
        {Get, "/api/v1/audit", Admin, bind(controller, &UserController::listAudit)},
    };
    for (http::Route &route : routes) {
        if (route.access == Public)
            route.rateClass = RateClass::SignIn;
    }
    return routes;
}

} // namespace roost
