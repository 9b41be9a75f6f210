#pragma once

#include "backend/http/head_rules.h"
#include "backend/http/request.h"
#include "backend/http/response.h"

namespace roost::http {

enum class AfterReply { KeepOpen, Close };

/// The bytes of an answer: status line, the answer's headers, Date, Content-Length and Connection, body. HEAD gets the
/// headers of the body and not the body. Of an answer with a source, all up to its first piece.
QByteArray serialized(const Response &response, Method method, AfterReply after,
                      HttpVersion version = HttpVersion::Http11);

/// A piece of a body as a chunk; the last chunk for an empty one (RFC 9112, 7.1).
QByteArray chunk(const QByteArray &piece);

} // namespace roost::http
