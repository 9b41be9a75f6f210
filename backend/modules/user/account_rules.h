#pragma once

#include "backend/core/errors.h"
#include "backend/modules/user/user.h"

namespace roost {

/// An address as it is kept and looked up: trimmed, in lower case.
QString normalizedEmail(const QString &email);

/// Invalid with every fault of the address, the name and the password.
void requireValid(const Registration &registration);

/// Invalid (pointer "/password") for a password that is too short or too long.
void requireValidPassword(const QString &password);

/// Forbidden (ACCOUNT_SUSPENDED).
void requireNotSuspended(const User &user);

} // namespace roost
