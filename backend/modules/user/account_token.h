#pragma once

#include "backend/core/enum_names.h"
#include "backend/modules/user/secret_token.h"
#include "backend/modules/user/user.h"

namespace roost {

/// What the token of a mail is good for.
enum class AccountTokenKind { PasswordReset, EmailVerification };

template <>
inline constexpr auto enumNames<AccountTokenKind> = std::to_array<EnumName<AccountTokenKind>>({
    {AccountTokenKind::PasswordReset, QLatin1StringView("password_reset")},
    {AccountTokenKind::EmailVerification, QLatin1StringView("email_verification")},
});

/// A token as it goes into a mail, and nowhere else.
struct AccountToken
{
    User user{};
    SecretToken token{QString()};
};

} // namespace roost
