#pragma once

#include "backend/core/actor.h"

#include <QDateTime>

#include <functional>

namespace roost::http {

/// Whom an access token stands for, and until when.
struct Identity
{
    Actor actor{};
    QDateTime expiresAt{};
};

/// Checks a bearer token, for requests and for sockets. Throws Unauthenticated when it does not hold. Any thread,
/// several at once.
using Authenticate = std::function<Identity(const QByteArray &token)>;

} // namespace roost::http
