#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

#include <functional>
#include <vector>

namespace roost::http {

using Next = std::function<Response(Request &)>;

/// One step around the handler, on the worker's thread: may change the request, answer in place of what comes next,
/// look at or change its answer, or throw. Several threads at once.
using Middleware = std::function<Response(Request &, const Next &)>;

/// The first of the list is the outermost; `last` is what the innermost calls.
Next compose(const std::vector<Middleware> &list, Next last);

} // namespace roost::http
