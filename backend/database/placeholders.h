#pragma once

#include <QByteArray>

namespace roost {

/// The statement with `$1`, `$2`, ... for its `?`, as the server wants it. Those in quotes and comments stay.
QByteArray withNumberedPlaceholders(const char *sql);

} // namespace roost
