#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost::http {

enum class AfterReply { KeepOpen, Close };

/// The bytes of an answer: status line, the answer's headers, Date, Content-Length and Connection, body. HEAD gets the
/// headers of the body and not the body.
QByteArray serialized(const Response &response, Method method, AfterReply after);

} // namespace roost::http
