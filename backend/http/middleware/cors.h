#pragma once

#include "backend/http/middleware.h"

#include <QStringList>

namespace roost::http {

/// Lets web clients of the listed origins read the answers, and answers their preflights. Other origins get no CORS
/// fields, so that browsers keep the answers from them.
Middleware cors(const QStringList &origins);

} // namespace roost::http
