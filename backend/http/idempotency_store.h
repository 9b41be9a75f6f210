#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

#include <functional>

namespace roost::http {

/// Runs the work once for an account and a key: stores its answer in the transaction of the work, or gives the stored
/// one with `Idempotent-Replayed: true`. Throws Invalid when the key came with another request before. Any worker
/// thread.
using IdempotencyStore =
    std::function<Response(const Request &request, const QByteArray &key, const std::function<Response()> &work)>;

} // namespace roost::http
