#pragma once

#include "backend/http/observe/request_record.h"

namespace roost::http {

enum class LogFormat { Text, Json };

/// One line a request in the category roost.http.access: `method=GET route=… status=200 …`, or one JSON object.
RequestObserver accessLog(LogFormat format);

} // namespace roost::http
