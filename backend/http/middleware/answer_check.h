#pragma once

#include "backend/http/middleware.h"
#include "backend/http/openapi_document.h"

namespace roost::http {

/// Lets no answer through that is not as the contract describes it: a status, a type or a member that it does not
/// have is logged and answered by a 500 ANSWER_NOT_DESCRIBED with every fault. For tests: it reads each body again.
/// The document outlives it.
Middleware answerCheck(const OpenApiDocument &document);

} // namespace roost::http
