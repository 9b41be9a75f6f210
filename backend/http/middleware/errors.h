#pragma once

#include "backend/http/middleware.h"

namespace roost::http {

/// Turns what is thrown into problem+json: an Error of the domain into its status; anything else is a bug, which is
/// logged with the request's id and answered by a bare 500.
Middleware errors();

} // namespace roost::http
