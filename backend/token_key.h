#pragma once

#include "backend/core/config.h"
#include "backend/modules/user/access_tokens.h"

namespace roost {

/// Access tokens signed with the configured secret, or with the one that is kept in the data directory.
/// Throws Invalid or Unavailable when there is none that can be used.
AccessTokens accessTokens(const Config &config, const Clock &clock);

} // namespace roost
