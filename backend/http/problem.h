#pragma once

#include "backend/core/errors.h"
#include "backend/http/response.h"

namespace roost::http {

/// The standard phrase of a status: "Not Found".
QByteArray reasonPhrase(int status);

/// An answer of type application/problem+json (RFC 9457): the one form of every error.
Response problem(int status, const QString &code, const QString &detail, const QByteArray &requestId,
                 const QList<FieldError> &errors = {});

/// The same for an error of the domain, with Retry-After or WWW-Authenticate where the status asks for it, and the
/// member `state` where the state is what is wrong.
Response problem(const Error &error, const QByteArray &requestId);

} // namespace roost::http
